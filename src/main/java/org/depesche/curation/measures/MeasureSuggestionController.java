package org.depesche.curation.measures;

import org.depesche.curation.SuggestionListController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /editor/measures/suggestions}: measures that may be the same. */
@Controller
@RequestMapping(MeasureSuggestionController.PATH)
class MeasureSuggestionController extends SuggestionListController {

    static final String PATH = "/editor/measures/suggestions";

    MeasureSuggestionController(MeasureSuggestions suggestions) {
        super(PATH, suggestions);
    }

    @Override
    protected String template(Model model) {
        return "curation/measure-suggestions";
    }
}
