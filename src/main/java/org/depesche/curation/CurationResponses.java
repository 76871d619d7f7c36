package org.depesche.curation;

import java.util.function.Supplier;
import org.depesche.register.Act;
import org.depesche.register.DecisionRefusedException;
import org.depesche.register.DecisionRefusedException.Reason;
import org.depesche.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a form by which an editor decides: with the page of the entry, or with the form and the refusal. */
@Component
public class CurationResponses {

    private final Journal journal;

    CurationResponses(Journal journal) {
        this.journal = journal;
    }

    /**
     * Takes a decision.
     *
     * @param form the page to show again after a refusal
     */
    public ModelAndView to(Supplier<Act> decision, Supplier<ModelAndView> form) {
        try {
            JournalLine line = journal.line(decision.get());
            return Redirects.seeOther(line.effect() + "?done=" + line.id());
        } catch (DecisionRefusedException e) {
            return refused(e, form);
        } catch (MergedEntityException merged) {
            return refused(merged);
        }
    }

    ModelAndView refused(DecisionRefusedException why, Supplier<ModelAndView> form) {
        CurationRefusal refusal = CurationRefusal.of(why, journal);
        try {
            ModelAndView page = form.get();
            page.addObject("refusal", refusal);
            page.setStatus(refusal.status());
            return page;
        } catch (MergedEntityException merged) {
            return refused(merged);
        }
    }

    private static ModelAndView refused(MergedEntityException merged) {
        return new ModelAndView("curation/refused", HttpStatus.CONFLICT)
                .addObject("refusal", new CurationRefusal(Reason.MERGED, null))
                .addObject("url", EntryName.url(merged.shownAs()));
    }
}
