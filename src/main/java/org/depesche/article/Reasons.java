package org.depesche.article;

import org.jspecify.annotations.Nullable;

/**
 * Why readers may not see an article, or may again.
 *
 * @param forReaders what they are told
 * @param internal what only the newsroom knows
 */
public record Reasons(@Nullable String forReaders, @Nullable String internal) {

    public static final Reasons NONE = new Reasons(null, null);
}
