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

/** Adds and removes the names by which an entity is found. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}/names")
class NameController {

    private final EntityViews views;
    private final EntityLookup lookup;
    private final EntityCuration curation;
    private final CurationResponses responses;

    NameController(EntityViews views, EntityLookup lookup, EntityCuration curation, CurationResponses responses) {
        this.views = views;
        this.lookup = lookup;
        this.curation = curation;
        this.responses = responses;
    }

    /** @param language ISO 639-1 code; empty for any language */
    record NameForm(
            @Nullable String name,
            @Nullable String language,
            @Nullable Integer revision,
            @Nullable String reason) {

        String wanted() {
            return name == null ? "" : name;
        }
    }

    private ModelAndView page(String template, int id, NameForm form) {
        EntityView entity = views.of(id);
        return new ModelAndView("curation/" + template)
                .addObject("entity", entity)
                // other entities with this name
                .addObject("others", lookup.called(form.wanted(), id));
    }

    @GetMapping
    ModelAndView ask(@PathVariable int id, @ModelAttribute("form") NameForm form) {
        return page("name", id, form);
    }

    @PostMapping
    ModelAndView add(@PathVariable int id, @ModelAttribute("form") NameForm form, Principal who) {
        String language = form.language();
        return responses.to(
                () -> curation.addName(
                        SeenEntry.entity(id, form.revision()),
                        form.wanted(),
                        language != null && language.matches("[a-z]{2}") ? language : null,
                        who.getName(),
                        CurationResponses.line(form.reason())),
                () -> ask(id, form));
    }

    @GetMapping("/removals")
    ModelAndView askRemoval(@PathVariable int id, @ModelAttribute("form") NameForm form) {
        return page("name-removal", id, form).addObject("written", views.written(id, form.wanted()));
    }

    @PostMapping("/removals")
    ModelAndView remove(@PathVariable int id, @ModelAttribute("form") NameForm form, Principal who) {
        return responses.to(
                () -> curation.removeName(
                        SeenEntry.entity(id, form.revision()),
                        form.wanted(),
                        who.getName(),
                        CurationResponses.line(form.reason())),
                () -> askRemoval(id, form));
    }
}
