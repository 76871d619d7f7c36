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

/** Changes the name under which an entity is shown. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}/renamings")
class RenamingController {

    private final EntityViews views;
    private final EntityLookup lookup;
    private final Curation curation;
    private final CurationResponses responses;

    RenamingController(EntityViews views, EntityLookup lookup, Curation curation, CurationResponses responses) {
        this.views = views;
        this.lookup = lookup;
        this.curation = curation;
        this.responses = responses;
    }

    record RenamingForm(
            @Nullable String name,
            @Nullable Integer revision,
            @Nullable String reason) {

        String wanted() {
            return name == null ? "" : name;
        }
    }

    @GetMapping
    ModelAndView ask(@PathVariable int id, @ModelAttribute("form") RenamingForm form) {
        return new ModelAndView("curation/renaming")
                .addObject("entity", views.of(id))
                .addObject("others", lookup.called(form.wanted(), id));
    }

    @PostMapping
    ModelAndView rename(@PathVariable int id, @ModelAttribute("form") RenamingForm form, Principal who) {
        return responses.to(
                () -> curation.rename(
                        SeenEntry.entity(id, form.revision()),
                        form.wanted(),
                        who.getName(),
                        CurationResponses.line(form.reason())),
                () -> ask(id, form));
    }
}
