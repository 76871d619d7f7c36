package org.depesche.subscription;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.security.Principal;
import java.time.Clock;
import java.util.TreeMap;
import org.depesche.ingest.DropFolderStates;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The feeds, mailboxes and folders that the archive looks at by itself, for editors to add, change and stop. */
@Controller
@RequestMapping("/editor/subscriptions")
class SubscriptionController {

    private static final String LIST = "/editor/subscriptions";

    private final Subscriptions subscriptions;
    private final DropFolderStates dropFolders;
    private final SubscriptionSettings settings;
    private final SchedulerClient scheduler;
    private final Clock clock;

    SubscriptionController(
            Subscriptions subscriptions,
            DropFolderStates dropFolders,
            SubscriptionSettings settings,
            SchedulerClient scheduler,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.dropFolders = dropFolders;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return page("subscription/list", SubscriptionForm.EMPTY, null);
    }

    @PostMapping
    ModelAndView add(@ModelAttribute("form") SubscriptionForm form, Principal who) {
        return saved("subscription/list", form, () -> subscriptions.add(form, who.getName()));
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView edit(@PathVariable long id) {
        return page("subscription/edit", SubscriptionForm.of(find(id)), null).addObject("one", find(id));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView change(@PathVariable long id, @ModelAttribute("form") SubscriptionForm form) {
        Subscription one = find(id);
        return saved("subscription/edit", form, () -> subscriptions.change(id, form))
                .addObject("one", one);
    }

    @PostMapping("/{id:\\d{1,18}}/stops")
    ModelAndView stop(@PathVariable long id) {
        subscriptions.stop(find(id).id());
        return Redirects.seeOther(LIST);
    }

    /** Has a subscription looked at at once, also one that was stopped. */
    @PostMapping("/{id:\\d{1,18}}/looks")
    ModelAndView look(@PathVariable long id) {
        subscriptions.resume(find(id).id());
        lookSoon();
        return Redirects.seeOther(LIST);
    }

    @PostMapping("/{id:\\d{1,18}}/ends")
    ModelAndView end(@PathVariable long id) {
        subscriptions.end(find(id).id());
        return Redirects.seeOther(LIST);
    }

    private Subscription find(long id) {
        return subscriptions.find(id).orElseThrow(NotFoundException::new);
    }

    private ModelAndView saved(String view, SubscriptionForm form, Runnable save) {
        String problem = form.problem(settings);
        if (problem == null) {
            try {
                save.run();
                lookSoon();
                return Redirects.seeOther(LIST);
            } catch (DuplicateKeyException e) {
                problem = "twice";
            }
        }
        ModelAndView again = page(view, form, problem);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(String view, SubscriptionForm form, @Nullable String problem) {
        return new ModelAndView(view)
                .addObject("subscriptions", subscriptions.all())
                .addObject("dropFolders", dropFolders.all())
                .addObject("form", form)
                .addObject("problem", problem)
                .addObject("pauses", SubscriptionForm.PAUSES)
                .addObject("credentials", new TreeMap<>(settings.credentials()))
                .addObject(
                        "open",
                        !settings.hosts().isEmpty() || !settings.privateHosts().isEmpty());
    }

    private void lookSoon() {
        try {
            scheduler.reschedule(TaskInstanceId.of(SubscriptionTask.NAME, RecurringTask.INSTANCE), clock.instant());
        } catch (DbSchedulerException e) {
            // it is at work, and takes the next one by itself
        }
    }
}
