package org.depesche.curation.entities;

import java.security.Principal;
import org.depesche.curation.CurationResponses;
import org.depesche.register.Curation;
import org.depesche.register.SeenEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hides an entity that is a mistake. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}/hidings")
class HidingController {

    private final EntityViews views;
    private final Curation curation;
    private final CurationResponses responses;

    HidingController(EntityViews views, Curation curation, CurationResponses responses) {
        this.views = views;
        this.curation = curation;
        this.responses = responses;
    }

    record HidingForm(@Nullable Integer revision, @Nullable String reason) {}

    @GetMapping
    ModelAndView ask(@PathVariable int id, @ModelAttribute("form") HidingForm form) {
        return new ModelAndView("curation/hiding").addObject("entity", views.of(id));
    }

    @PostMapping
    ModelAndView hide(@PathVariable int id, @ModelAttribute("form") HidingForm form, Principal who) {
        return responses.to(
                () -> curation.hide(
                        SeenEntry.entity(id, form.revision()), who.getName(), CurationResponses.line(form.reason())),
                () -> ask(id, form));
    }
}
