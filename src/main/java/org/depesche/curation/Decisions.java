package org.depesche.curation;

import java.util.function.Supplier;
import org.depesche.register.Act;
import org.depesche.register.RefusedException;
import org.depesche.register.RefusedException.Reason;
import org.depesche.register.Seen;
import org.depesche.web.Moved;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What follows a form by which an editor decided something: the page of the entity, or the form with why not. */
@Component
class Decisions {

    private static final int LONGEST = 500;

    private final Journal journal;

    Decisions(Journal journal) {
        this.journal = journal;
    }

    /** @param form shown again where it was refused */
    ModelAndView made(Supplier<Act> decision, Supplier<ModelAndView> form) {
        try {
            return madeOrAsked(decision, form);
        } catch (ShownElsewhere merged) {
            return new ModelAndView("curation/refused", HttpStatus.CONFLICT)
                    .addObject("refusal", new Refusal(Reason.MERGED, null))
                    .addObject("url", Portrait.url(merged.entity()));
        }
    }

    private ModelAndView madeOrAsked(Supplier<Act> decision, Supplier<ModelAndView> form) {
        try {
            ActLine line = journal.line(decision.get());
            return Moved.seeOther(Portrait.url(line.place()) + "?done=" + line.id());
        } catch (RefusedException e) {
            return refused(e, form.get());
        }
    }

    ModelAndView refused(RefusedException why, ModelAndView form) {
        Refusal refusal = Refusal.of(why, journal);
        form.addObject("refusal", refusal);
        form.setStatus(refusal.status());
        return form;
    }

    /** @param revision as the form had it */
    static Seen seen(int entity, @Nullable Integer revision) {
        return new Seen(entity, revision);
    }

    /** One line, not too long; null if nothing is left. */
    static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
        return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), LONGEST));
    }
}
