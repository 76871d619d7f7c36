package org.depesche.curation.likeness;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.depesche.curation.SuggestionPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /editor/suggestions}: entities that may be the same. */
@Controller
@RequestMapping(EntitySuggestionController.PATH)
class EntitySuggestionController extends SuggestionPages {

    static final String PATH = "/editor/suggestions";

    private final Likenesses likenesses;
    private final Scheduler scheduler;
    private final Clock clock;

    EntitySuggestionController(SuggestedEntities suggestions, Likenesses likenesses, Scheduler scheduler, Clock clock) {
        super(PATH, suggestions);
        this.likenesses = likenesses;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    protected String template(Model model) {
        model.addAttribute("searched", likenesses.searchedAt());
        return "curation/suggestions";
    }

    /** Starts the search for pairs now. */
    @PostMapping("/searches")
    ModelAndView search() {
        try {
            scheduler.reschedule(TaskInstanceId.of(LikenessJobs.LIKENESSES, RecurringTask.INSTANCE), clock.instant());
        } catch (DbSchedulerException e) {
            // the search is running already
        }
        return back("");
    }
}
