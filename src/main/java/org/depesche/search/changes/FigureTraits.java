package org.depesche.search.changes;

import org.depesche.tagging.Figure;
import org.depesche.tagging.Figure.Change;
import org.depesche.tagging.Figure.Role;
import org.depesche.tagging.Period;
import org.depesche.tagging.Period.Found;
import org.depesche.tagging.Quantity.Modifier;
import org.jspecify.annotations.Nullable;

/** The traits of a figure in the bits of one number: modifier, role, change, origin of the period. */
public final class FigureTraits {

    /** The role of an earlier value, as in "von 3 auf 5 Prozent". */
    public static final int FROM = Role.FROM.ordinal() + 1;

    private static final Modifier[] MODIFIERS = Modifier.values();

    private FigureTraits() {}

    public static int of(Figure figure) {
        Period period = figure.period();
        return figure.quantity().modifier().ordinal()
                | code(figure.role()) << 4
                | code(figure.change()) << 6
                | code(period == null ? null : period.found()) << 8;
    }

    private static int code(@Nullable Enum<?> constant) {
        return constant == null ? 0 : constant.ordinal() + 1;
    }

    public static Modifier modifier(int traits) {
        return MODIFIERS[traits & 15];
    }

    /** The number of the role; 0 for none. */
    public static int role(int traits) {
        return traits >> 4 & 3;
    }

    public static boolean isDown(int traits) {
        return (traits >> 6 & 3) == Change.DOWN.ordinal() + 1;
    }

    /** Whether the text gives the period; otherwise it is the day of the article. */
    public static boolean isPeriodSaid(int traits) {
        int found = traits >> 8 & 3;
        return found != 0 && found != Found.INFERRED.ordinal() + 1;
    }
}
