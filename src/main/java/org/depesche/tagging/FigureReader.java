package org.depesche.tagging;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a figure as someone types it into a search box. Never throws. */
public final class FigureReader {

    /** What a search asks for. */
    public record Expression(FigureKind kind, Quantity quantity) {}

    private FigureReader() {}

    /**
     * Reads {@code 220 Mrd Euro}, {@code €220bn}, {@code >100 Mrd EUR}, {@code 3..5 %}, {@code ~1000 Tote}.
     *
     * @param locale says what comma and dot mean; German if it is not English
     */
    public static Optional<Expression> read(@Nullable String query, @Nullable Locale locale) {
        return Optional.empty();
    }
}
