-- That a leader has one group at a time is checked session by session (lib/service/group.h); a finished group is not in the way of another one.
ALTER TABLE support_group
	DROP KEY support_group_leader_busy,
	ADD KEY support_group_leader (leader_id, first_on, starts_at);
