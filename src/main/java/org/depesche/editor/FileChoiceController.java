package org.depesche.editor;

import java.security.Principal;
import java.util.Set;
import org.depesche.ingest.Previews;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes or discards some of the articles of a file that wait, such as those of one printed page. */
@Controller
@RequestMapping("/editor/runs/{run}/files/{file}")
class FileChoiceController {

    private final Previews previews;

    FileChoiceController(Previews previews) {
        this.previews = previews;
    }

    @PostMapping("/publications")
    ModelAndView publish(
            @PathVariable long run,
            @PathVariable long file,
            @RequestParam(name = "items", required = false) @Nullable Set<Integer> items,
            RedirectAttributes redirect) {
        if (items == null) {
            return nothingTicked(run, redirect);
        }
        previews.publish(file, items);
        return Redirects.seeOther("/editor/runs/" + run);
    }

    @PostMapping("/discards")
    ModelAndView discard(
            @PathVariable long run,
            @PathVariable long file,
            @RequestParam(name = "items", required = false) @Nullable Set<Integer> items,
            Principal who,
            RedirectAttributes redirect) {
        if (items == null) {
            return nothingTicked(run, redirect);
        }
        previews.discard(file, items, who.getName());
        return Redirects.seeOther("/editor/runs/" + run);
    }

    private static ModelAndView nothingTicked(long run, RedirectAttributes redirect) {
        redirect.addFlashAttribute("nothingTicked", true);
        return Redirects.seeOther("/editor/runs/" + run);
    }
}
