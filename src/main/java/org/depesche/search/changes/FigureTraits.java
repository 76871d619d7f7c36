package org.depesche.search.changes;

import org.depesche.tagging.Figure;
import org.depesche.tagging.Figure.Change;
import org.depesche.tagging.Figure.Role;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Period;
import org.depesche.tagging.Period.Found;
import org.depesche.tagging.Quantity.Modifier;
import org.depesche.tagging.Subject;
import org.jspecify.annotations.Nullable;

/** The traits of a figure in the bits of one number: modifier, role, change, origin of the period, trust in the measure. */
public final class FigureTraits {

    /** The role of an earlier value, as in "von 3 auf 5 Prozent". */
    public static final int FROM = Role.FROM.ordinal() + 1;

    private static final Modifier[] MODIFIERS = Modifier.values();
    private static final Subject.Found[] SUBJECTS = Subject.Found.values();

    private FigureTraits() {}

    public static int of(Figure figure) {
        Period period = figure.period();
        Measured measured = figure.measured();
        Subject subject = measured == null ? null : measured.subject();
        return figure.quantity().modifier().ordinal()
                | code(figure.role()) << 4
                | code(figure.change()) << 6
                | code(period == null ? null : period.found()) << 8
                | (measured != null && measured.isCompared() ? 1 : 0) << 10
                | code(subject == null ? null : subject.found()) << 11;
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

    /** Whether the name of the measure is certain enough to compare the figure with others. */
    public static boolean isCompared(int traits) {
        return (traits >> 10 & 1) == 1;
    }

    /**
     * Whether measure and subject are known well enough to set the figure against another report: its own sentence or an
     * editor names the subject.
     */
    public static boolean isClaim(int traits) {
        Subject.Found found = subject(traits);
        return isCompared(traits) && (found == Subject.Found.SENTENCE || found == Subject.Found.EDITOR);
    }

    /** A number that is equal for figures with the same direction and role ("von", "auf"). */
    public static int sense(int traits) {
        return role(traits) << 1 | (isDown(traits) ? 1 : 0);
    }

    /** The way in which its one subject is known; null if its subjects are only the entities near it. */
    public static Subject.@Nullable Found subject(int traits) {
        int found = traits >> 11 & 7;
        return found == 0 ? null : SUBJECTS[found - 1];
    }
}
