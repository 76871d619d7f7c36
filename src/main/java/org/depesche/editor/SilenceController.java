package org.depesche.editor;

import java.security.Principal;
import org.depesche.article.revision.SilentCorrections;
import org.depesche.article.revision.SilentCorrections.Reason;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Hides an earlier revision of an article from readers, and shows it again. */
@Controller
@RequestMapping("/editor/articles/{id}/revisions/{number}/silences")
class SilenceController {

    private final SilentCorrections silences;

    SilenceController(SilentCorrections silences) {
        this.silences = silences;
    }

    @PostMapping
    ModelAndView hide(@PathVariable long id, @PathVariable int number, @RequestParam String reason, Principal who) {
        Reason known = Reason.of(reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (!silences.hide(id, number, known, who.getName())) {
            throw new NotFoundException();
        }
        return back(id, number);
    }

    @PostMapping("/ends")
    ModelAndView show(@PathVariable long id, @PathVariable int number) {
        silences.show(id, number);
        return back(id, number);
    }

    private static ModelAndView back(long id, int number) {
        return Redirects.seeOther("/editor/articles/" + id + "/revisions/" + number);
    }
}
