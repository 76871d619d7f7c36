package org.depesche.curation.entities;

import java.security.Principal;
import org.depesche.curation.CurationResponses;
import org.depesche.register.EntityCuration;
import org.depesche.register.SeenEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records that an editor has checked an entity. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}/confirmations")
class ConfirmationController {

    private final EntityViews views;
    private final EntityCuration curation;
    private final CurationResponses responses;

    ConfirmationController(EntityViews views, EntityCuration curation, CurationResponses responses) {
        this.views = views;
        this.curation = curation;
        this.responses = responses;
    }

    record ConfirmationForm(
            @Nullable Integer revision, @Nullable String reason) {}

    @GetMapping
    ModelAndView ask(@PathVariable int id, @ModelAttribute("form") ConfirmationForm form) {
        return new ModelAndView("curation/confirmation").addObject("entity", views.of(id));
    }

    @PostMapping
    ModelAndView confirm(@PathVariable int id, @ModelAttribute("form") ConfirmationForm form, Principal who) {
        return responses.to(
                () -> curation.confirm(
                        SeenEntry.entity(id, form.revision()), who.getName(), CurationResponses.line(form.reason())),
                () -> ask(id, form));
    }
}
