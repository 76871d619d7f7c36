package org.depesche.editor;

import org.depesche.article.Archive;
import org.depesche.web.Moved;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes articles out of readers' sight, for a while or for good, and lets them be seen again. */
@Controller
@RequestMapping("/editor/articles/{id}")
class WithholdingController {

    private static final int LONGEST_REASON = 500;

    private final Archive archive;

    WithholdingController(Archive archive) {
        this.archive = archive;
    }

    @PostMapping("/withholdings")
    ModelAndView withhold(@PathVariable long id, @RequestParam String why) {
        archive.withhold(id, reason(why));
        return Moved.seeOther("/editor/articles/" + id);
    }

    @PostMapping("/releases")
    ModelAndView release(@PathVariable long id) {
        archive.release(id);
        return Moved.seeOther("/editor/articles/" + id);
    }

    @PostMapping("/cancellations")
    ModelAndView cancel(
            @PathVariable long id, @RequestParam String why, @RequestParam(defaultValue = "false") boolean legal) {
        archive.cancel(id, reason(why), legal);
        return Moved.seeOther("/editor/articles/" + id);
    }

    private static String reason(String why) {
        String reason = why.replaceAll("\\p{C}+", " ").strip();
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
