dnl JSLP_CC_FLAGS(VARIABLE, FLAGS): keep those of FLAGS that this compiler takes without complaint.
AC_DEFUN([JSLP_CC_FLAGS], [
$1=
jslp_save_CFLAGS=$CFLAGS
for jslp_flag in m4_normalize([$2]); do
	AC_MSG_CHECKING([whether $CC takes $jslp_flag])
	CFLAGS="$jslp_save_CFLAGS -Werror $jslp_flag"
	AC_COMPILE_IFELSE([AC_LANG_PROGRAM],
		[AC_MSG_RESULT([yes]); $1="$$1 $jslp_flag"], [AC_MSG_RESULT([no])])
done
CFLAGS=$jslp_save_CFLAGS
AC_SUBST([$1])
])

dnl JSLP_LIBRARY(PREFIX, PKG-CONFIG MODULES, DEBIAN PACKAGES): find it or say which package to install.
dnl Its headers count as system headers, so that our warnings judge our code only.
AC_DEFUN([JSLP_LIBRARY], [
PKG_CHECK_MODULES([$1], [$2], [],
	[AC_MSG_ERROR([$2 not found: install the package $3 (sh conf/packages.sh does)])])
$1_CFLAGS=`AS_ECHO(["$$1_CFLAGS"]) | sed 's/-I */-isystem /g'`
])
