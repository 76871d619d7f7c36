package org.depesche.web.texts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /about}, {@code /imprint} and {@code /privacy}: the operator's texts. */
@Controller
class SiteTextController {

    private final SiteTexts texts;

    SiteTextController(SiteTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/{code:about|imprint|privacy}")
    ModelAndView show(@PathVariable String code, Locale locale) {
        @Nullable SiteText text = texts.find(code, locale);
        return new ModelAndView("web/text", text == null ? HttpStatus.NOT_FOUND : HttpStatus.OK)
                .addObject("code", code)
                .addObject("text", text)
                .addObject("file", texts.file(code, locale));
    }
}
