/** Understanding of what people write: language, intent, complaint category. */
@NullMarked
package id.kentongan.language;

import org.jspecify.annotations.NullMarked;
