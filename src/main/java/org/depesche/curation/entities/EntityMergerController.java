package org.depesche.curation.entities;

import java.security.Principal;
import java.util.Objects;
import org.depesche.curation.CurationResponses;
import org.depesche.register.Curation;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.EntryRevision;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Merges an entity into another one: choice, preview and decision. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}/mergers")
class EntityMergerController {

    private final EntityViews views;
    private final EntityLookup lookup;
    private final Entities entities;
    private final Curation curation;
    private final CurationResponses responses;

    EntityMergerController(
            EntityViews views, EntityLookup lookup, Entities entities, Curation curation, CurationResponses responses) {
        this.views = views;
        this.lookup = lookup;
        this.entities = entities;
        this.curation = curation;
        this.responses = responses;
    }

    /**
     * @param into the id of the other entity; null until it is chosen
     * @param q the search for the other entity
     */
    record MergerForm(
            @Nullable Integer into,
            @Nullable Integer revision,
            @Nullable Integer intoRevision,
            @Nullable String reason,
            @Nullable String q) {}

    @GetMapping
    ModelAndView ask(@PathVariable int id, @ModelAttribute("form") MergerForm form) {
        EntityView entity = views.of(id);
        ModelAndView page = new ModelAndView("curation/merger").addObject("entity", entity);
        Integer into = form.into() == null ? null : shown(form.into());
        if (into != null && into != id) {
            EntityView target = views.of(into);
            page.addObject("target", target);
            page.addObject("shared", views.shared(id, into));
            page.addObject("gained", entity.namesBeyond(target));
        } else {
            String q = form.q() == null ? "" : form.q().strip();
            page.addObject("q", q);
            page.addObject("found", lookup.find(q, entity.kind(), id));
        }
        return page;
    }

    /** The id of the visible entity as which an entity is shown; null if there is none. */
    private @Nullable Integer shown(int id) {
        return entities.findById(id)
                .map(Entity::canonicalId)
                .flatMap(entities::findById)
                .filter(entity -> !entity.isHidden())
                .map(Entity::id)
                .orElse(null);
    }

    @GetMapping("/targets")
    String targets(@PathVariable int id, @RequestParam(defaultValue = "") String q, Model model) {
        EntityView entity = views.of(id);
        return EntityController.targets(lookup.find(q, entity.kind(), id), entity.url() + "/mergers?into=", model);
    }

    @PostMapping
    ModelAndView merge(@PathVariable int id, @ModelAttribute("form") MergerForm form, Principal who) {
        if (form.into() == null) {
            return ask(id, form);
        }
        return responses.to(
                () -> curation.merge(
                        EntryRevision.entity(id, form.revision()),
                        EntryRevision.entity(Objects.requireNonNull(form.into()), form.intoRevision()),
                        who.getName(),
                        FormText.line(form.reason())),
                () -> ask(id, form));
    }
}
