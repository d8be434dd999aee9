/** Announcements to a village, and trainings with a quota and a waiting list. */
@NullMarked
package id.kentongan.announcement;

import org.jspecify.annotations.NullMarked;
