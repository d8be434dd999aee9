package id.kentongan.language;

import java.util.Collection;
import java.util.List;

/** What a categoriser looks at in a text, each feature once. */
interface Features {
    Collection<String> of(List<String> words);
}
