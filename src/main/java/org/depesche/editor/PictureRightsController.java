package org.depesche.editor;

import java.security.Principal;
import org.depesche.picture.Pictures;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Withholds single pictures of an article, shows them again, and describes them for readers who do not see them. */
@Controller
@RequestMapping("/editor/articles/{id}/pictures/{sha256:[0-9a-f]{64}}")
class PictureRightsController {

    private static final int LONGEST = 500;

    private final Pictures pictures;

    PictureRightsController(Pictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping("/withholdings")
    ModelAndView withhold(
            @PathVariable long id,
            @PathVariable String sha256,
            @RequestParam(defaultValue = "") String why,
            Principal who) {
        String because = line(why);
        pictures.withhold(known(id, sha256), sha256, who.getName(), because.isEmpty() ? null : because);
        return page(id);
    }

    @PostMapping("/releases")
    ModelAndView release(@PathVariable long id, @PathVariable String sha256) {
        pictures.release(known(id, sha256), sha256);
        return page(id);
    }

    @PostMapping("/descriptions")
    ModelAndView describe(
            @PathVariable long id, @PathVariable String sha256, @RequestParam(defaultValue = "") String alternative) {
        pictures.describe(known(id, sha256), sha256, line(alternative));
        return page(id);
    }

    private long known(long id, String sha256) {
        return pictures.find(id, sha256).orElseThrow(NotFoundException::new).article();
    }

    private static String line(@Nullable String typed) {
        String line = typed == null ? "" : typed.replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    private static ModelAndView page(long id) {
        return Redirects.seeOther("/editor/articles/" + id + "#c-pictures");
    }
}
