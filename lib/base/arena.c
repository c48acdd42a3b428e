#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_ASAN 1
#endif
#endif

/*
 * Under AddressSanitizer everything not handed out is poisoned and pieces keep a distance, so that
 * writing past a piece is found as it would be with malloc.
 */
#ifdef ARENA_ASAN
#include <sanitizer/asan_interface.h>
#define ARENA_GAP 16u
#define POISON(at, len) ASAN_POISON_MEMORY_REGION((at), (len))
#define UNPOISON(at, len) ASAN_UNPOISON_MEMORY_REGION((at), (len))
#else
#define ARENA_GAP 0u
#define POISON(at, len) ((void)(at), (void)(len))
#define UNPOISON(at, len) ((void)(at), (void)(len))
#endif

#define ALIGNMENT alignof(max_align_t)
#define FIRST_BLOCK ((size_t)32 * 1024)
#define NEXT_BLOCK ((size_t)64 * 1024)

/* Bytes from USED on are always zero, so that handing out costs no memset. */
struct block {
	struct block *next;
	size_t size, used;
	alignas(max_align_t) char bytes[];
};

struct arena {
	struct block *first; /* kept over resets */
	struct block *current; /* where small pieces come from */
	size_t cap, used;
	char *last; /* the piece handed out last, and its size */
	size_t last_size;
};

static struct block *block_new(size_t size)
{
	struct block *block = calloc(1, sizeof(*block) + size);

	if (!block)
		return NULL;
	block->size = size;
	POISON(block->bytes, size);
	return block;
}

static void block_wipe(struct block *block)
{
	UNPOISON(block->bytes, block->size);
	explicit_bzero(block->bytes, block->used);
	block->used = 0;
}

static void block_free(struct block *block)
{
	block_wipe(block);
	free(block);
}

struct arena *arena_new(size_t cap)
{
	struct arena *arena = calloc(1, sizeof(*arena));

	if (!arena)
		return NULL;
	arena->first = block_new(FIRST_BLOCK);
	if (!arena->first) {
		free(arena);
		return NULL;
	}
	arena->current = arena->first;
	arena->cap = cap;
	return arena;
}

void arena_reset(struct arena *arena)
{
	struct block *block = arena->first->next;

	while (block) {
		struct block *next = block->next;

		block_free(block);
		block = next;
	}
	block_wipe(arena->first);
	POISON(arena->first->bytes, arena->first->size);
	arena->first->next = NULL;
	arena->current = arena->first;
	arena->used = 0;
	arena->last = NULL;
	arena->last_size = 0;
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	arena_reset(arena);
	UNPOISON(arena->first->bytes, arena->first->size);
	free(arena->first);
	free(arena);
}

/*
 * A block with SPACE bytes free.  A large piece gets a block of its own, and small ones stay where
 * they were.
 */
static struct block *block_for(struct arena *arena, size_t space)
{
	struct block *current = arena->current;
	struct block *block;

	if (current->size - current->used >= space)
		return current;
	block = block_new(space > NEXT_BLOCK / 2 ? space : NEXT_BLOCK);
	if (!block)
		return NULL;
	block->next = arena->first->next;
	arena->first->next = block;
	if (block->size == NEXT_BLOCK)
		arena->current = block;
	return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct block *block;
	size_t space;
	char *piece;

	if (size > arena->cap || size > SIZE_MAX / 2)
		return NULL;
	space = ((size ? size : 1) + ARENA_GAP + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (arena->used > arena->cap - size)
		return NULL;
	block = block_for(arena, space);
	if (!block)
		return NULL;
	piece = block->bytes + block->used;
	UNPOISON(piece, size);
	block->used += space;
	arena->used += size;
	arena->last = block == arena->current ? piece : NULL;
	arena->last_size = size;
	return piece;
}

bool arena_extend(struct arena *arena, void *piece, size_t size)
{
	struct block *block = arena->current;
	size_t more, end;

	if (!piece || piece != arena->last || size < arena->last_size)
		return false;
	more = size - arena->last_size;
	if (size > arena->cap || arena->used > arena->cap - more)
		return false;
	end = (size_t)(arena->last - block->bytes);
	if (size > block->size - end || block->size - end - size < ARENA_GAP + ALIGNMENT)
		return false;
	UNPOISON(arena->last, size);
	block->used = end + (size + ARENA_GAP + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	arena->used += more;
	arena->last_size = size;
	return true;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		return NULL;
	return arena_alloc(arena, count * size);
}

char *arena_memdup(struct arena *arena, const void *bytes, size_t len)
{
	char *copy;

	if (len == SIZE_MAX)
		return NULL;
	copy = arena_alloc(arena, len + 1);
	if (copy && len)
		memcpy(copy, bytes, len);
	return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
	return text ? arena_memdup(arena, text, strlen(text)) : NULL;
}

char *arena_vprintf(struct arena *arena, const char *fmt, va_list args)
{
	char brief[256];
	va_list again;
	char *text;
	int len;

	va_copy(again, args);
	len = vsnprintf(brief, sizeof(brief), fmt, args);
	text = len < 0 ? NULL : arena_alloc(arena, (size_t)len + 1);
	if (text && (size_t)len < sizeof(brief))
		memcpy(text, brief, (size_t)len);
	else if (text)
		(void)vsnprintf(text, (size_t)len + 1, fmt, again);
	va_end(again);
	explicit_bzero(brief, sizeof(brief));
	return text;
}

char *arena_printf(struct arena *arena, const char *fmt, ...)
{
	va_list args;
	char *text;

	va_start(args, fmt);
	text = arena_vprintf(arena, fmt, args);
	va_end(args);
	return text;
}

size_t arena_used(const struct arena *arena)
{
	return arena->used;
}
