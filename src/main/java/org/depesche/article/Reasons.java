package org.depesche.article;

import org.jspecify.annotations.Nullable;

/**
 * The reasons for a change of an article's state.
 *
 * @param forReaders the reason that readers see
 * @param internal the reason that only the newsroom sees
 */
public record Reasons(@Nullable String forReaders, @Nullable String internal) {

    public static final Reasons NONE = new Reasons(null, null);
}
