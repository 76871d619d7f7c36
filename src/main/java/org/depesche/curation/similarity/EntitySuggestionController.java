package org.depesche.curation.similarity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.depesche.curation.SuggestionListController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /editor/suggestions}: entities that may be the same. */
@Controller
@RequestMapping(EntitySuggestionController.PATH)
class EntitySuggestionController extends SuggestionListController {

    static final String PATH = "/editor/suggestions";

    private final SimilarPairs similarPairs;
    private final Scheduler scheduler;
    private final Clock clock;

    EntitySuggestionController(
            EntitySuggestions suggestions, SimilarPairs similarPairs, Scheduler scheduler, Clock clock) {
        super(PATH, suggestions);
        this.similarPairs = similarPairs;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    protected String template(Model model) {
        model.addAttribute("searched", similarPairs.searchedAt());
        return "curation/suggestions";
    }

    /** Starts the search for pairs now. */
    @PostMapping("/searches")
    ModelAndView search() {
        try {
            scheduler.reschedule(TaskInstanceId.of(SimilarEntityTask.NAME, RecurringTask.INSTANCE), clock.instant());
        } catch (DbSchedulerException e) {
            // the search is running already
        }
        return back("");
    }
}
