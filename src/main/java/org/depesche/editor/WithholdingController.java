package org.depesche.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.NoSuchElementException;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.article.state.LegallyWithdrawnException;
import org.depesche.web.Redirects;
import org.depesche.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Withholds articles from readers, withdraws them, and releases them again. Each decision has a reason for readers and
 * an internal one.
 */
@Controller
@RequestMapping("/editor/articles/{id}")
class WithholdingController {

    private static final int LONGEST_REASON = 500;

    private final ArticleStates states;

    WithholdingController(ArticleStates states) {
        this.states = states;
    }

    @PostMapping("/withholdings")
    ModelAndView withhold(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String internal,
            Principal who) {
        refusing(() -> states.withhold(id, new Reasons(reason(why), reason(internal)), who.getName()));
        return Redirects.seeOther("/editor/articles/" + id);
    }

    @PostMapping("/releases")
    ModelAndView release(@PathVariable long id, @RequestParam(defaultValue = "") String internal, Principal who) {
        refusing(() -> states.release(id, reason(internal), who.getName()));
        return Redirects.seeOther("/editor/articles/" + id);
    }

    @PostMapping("/cancellations")
    ModelAndView cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String internal,
            @RequestParam(defaultValue = "false") boolean legal,
            Principal who) {
        refusing(() -> states.cancel(id, new Reasons(reason(why), reason(internal)), who.getName(), legal));
        return Redirects.seeOther("/editor/articles/" + id);
    }

    /** Releases an article that was withdrawn for legal reasons. Only the legal desk may do this. */
    @PostMapping("/legal-releases")
    ModelAndView releaseLegally(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String internal,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            Principal who) {
        if (!Role.LEGAL.isHeldBy(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String why = reason(internal);
        if (why == null || !confirmed) {
            return Redirects.seeOther("/editor/articles/" + id + "?unconfirmed#c-status");
        }
        refusing(() -> states.releaseLegally(id, why, who.getName()));
        return Redirects.seeOther("/editor/articles/" + id);
    }

    /** Refuses to turn a legal withdrawal into an ordinary one. */
    private static void refusing(Runnable change) {
        try {
            change.run();
        } catch (LegallyWithdrawnException legal) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, legal.getMessage(), legal);
        } catch (NoSuchElementException missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, missing);
        }
    }

    private static @Nullable String reason(String why) {
        String reason = why.replaceAll("\\p{C}+", " ").strip();
        return reason.isEmpty() ? null : reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
