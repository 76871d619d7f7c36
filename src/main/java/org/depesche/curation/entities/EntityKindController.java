package org.depesche.curation.entities;

import java.security.Principal;
import java.util.Locale;
import org.depesche.curation.CurationResponses;
import org.depesche.curation.DecisionForm;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.EntityCuration;
import org.depesche.register.RegisterEntry;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Tagger;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changes the kind of an entity. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}/kinds")
class EntityKindController {

    private final EntityViews views;
    private final Entities entities;
    private final EntityCuration curation;
    private final CurationResponses responses;
    private final Tagger tagger;

    EntityKindController(
            EntityViews views, Entities entities, EntityCuration curation, CurationResponses responses, Tagger tagger) {
        this.views = views;
        this.entities = entities;
        this.curation = curation;
        this.responses = responses;
        this.tagger = tagger;
    }

    @GetMapping
    ModelAndView ask(@PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        EntityView entity = views.of(id);
        ModelAndView page =
                new ModelAndView("curation/kind").addObject("entity", entity).addObject("kinds", EntityKind.values());
        if (form.kind() != null && form.kind() != entity.kind()) {
            EntityKey key = key(entity, form.kind());
            page.addObject("becomes", form.kind().code());
            page.addObject(
                    "there",
                    entities.findByKindAndKey(key.kind(), key.key())
                            .map(Entity::canonicalId)
                            .filter(there -> there != id)
                            .map(views::of)
                            .orElse(null));
        }
        return page;
    }

    /** The key by which imports find an entity of this kind and name. */
    private EntityKey key(EntityView entity, EntityKind kind) {
        return tagger.key(kind, entity.name(), Locale.GERMAN);
    }

    @PostMapping
    ModelAndView changeKind(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        EntityKind kind = form.kind();
        if (kind == null) {
            return ask(id, form);
        }
        return responses.to(
                () -> curation.changeType(
                        form.seen(RegisterEntry.entity(id)), key(views.of(id), kind), who.getName(), form.remark()),
                () -> ask(id, form));
    }
}
