package org.depesche.tagging.figures;

import java.util.List;
import org.depesche.tagging.Figure;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Marks the start and the end of a change: "von 2,1 auf 2,4 Prozent", "from 3 to 5 percent". */
final class ChangeRoles {

    /** Most tokens between the two ends. */
    private static final int BETWEEN_BOTH = 3;

    private ChangeRoles() {}

    static void mark(Sentence s, List<Draft> drafts) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            Draft first = drafts.get(i);
            Draft second = drafts.get(i + 1);
            boolean near = second.start() - first.end() <= BETWEEN_BOTH;
            if (near && change(s.tokens, first, second) && sameUnit(first, second)) {
                first.role(Figure.Role.FROM);
                second.role(Figure.Role.TO);
            }
        }
    }

    private static boolean change(Tokens t, Draft first, Draft second) {
        int from = first.start() - 1;
        int to = second.start() - 1;
        return t.lowIs(from, "von") && t.lowIs(to, "auf") || t.lowIs(from, "from") && t.lowIs(to, "to");
    }

    private static boolean sameUnit(Draft first, Draft second) {
        return first.unitOrCount().code().equals(second.unitOrCount().code());
    }
}
