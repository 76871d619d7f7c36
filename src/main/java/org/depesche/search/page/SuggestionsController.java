package org.depesche.search.page;

import java.util.Locale;
import org.depesche.search.Suggestions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search/suggestions}: the list under the search box, loaded while a reader types. */
@Controller
class SuggestionsController {

    private final Suggestions suggestions;

    SuggestionsController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/search/suggestions")
    String list(@RequestParam(defaultValue = "") String q, Model model, Locale locale) {
        model.addAttribute("suggestions", suggestions.to(q, locale));
        return "search/suggestions";
    }
}
