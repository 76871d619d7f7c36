package org.depesche.curation;

import java.security.Principal;
import java.util.Locale;
import org.depesche.register.Curation;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an entity is: of another kind, none at all, or just what it seems to be. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}")
class VerdictController {

    private final Portraits portraits;
    private final Entities entities;
    private final Curation curation;
    private final Decisions decisions;
    private final Tagger tagger;

    VerdictController(Portraits portraits, Entities entities, Curation curation, Decisions decisions, Tagger tagger) {
        this.portraits = portraits;
        this.entities = entities;
        this.curation = curation;
        this.decisions = decisions;
        this.tagger = tagger;
    }

    /** @param kind that it is; null: not said yet, or not asked */
    record VerdictForm(
            @Nullable EntityKind kind,
            @Nullable Integer revision,
            @Nullable String reason) {}

    @GetMapping("/kinds")
    ModelAndView askKind(@PathVariable int id, @ModelAttribute("form") VerdictForm form) {
        Portrait entity = portraits.of(id);
        ModelAndView page =
                new ModelAndView("curation/kind").addObject("entity", entity).addObject("kinds", EntityKind.values());
        if (form.kind() != null && form.kind() != entity.kind()) {
            EntityKey key = key(entity, form.kind());
            page.addObject("becomes", Portrait.code(form.kind()));
            page.addObject(
                    "there",
                    entities.findByKindAndKey(key.kind(), key.key())
                            .map(Entity::canonicalId)
                            .filter(there -> there != id)
                            .map(portraits::of)
                            .orElse(null));
        }
        return page;
    }

    /** The same in which every import looks for one of this kind and name. */
    private EntityKey key(Portrait entity, EntityKind kind) {
        return tagger.key(kind, entity.name(), Locale.GERMAN);
    }

    @PostMapping("/kinds")
    ModelAndView changeKind(@PathVariable int id, @ModelAttribute("form") VerdictForm form, Principal who) {
        EntityKind kind = form.kind();
        if (kind == null) {
            return askKind(id, form);
        }
        return decisions.made(
                () -> curation.changeType(
                        Decisions.seen(id, form.revision()),
                        key(portraits.of(id), kind),
                        who.getName(),
                        Decisions.line(form.reason())),
                () -> askKind(id, form));
    }

    @GetMapping("/hidings")
    ModelAndView askHiding(@PathVariable int id, @ModelAttribute("form") VerdictForm form) {
        return new ModelAndView("curation/hiding").addObject("entity", portraits.of(id));
    }

    @PostMapping("/hidings")
    ModelAndView hide(@PathVariable int id, @ModelAttribute("form") VerdictForm form, Principal who) {
        return decisions.made(
                () -> curation.hide(Decisions.seen(id, form.revision()), who.getName(), Decisions.line(form.reason())),
                () -> askHiding(id, form));
    }

    @GetMapping("/confirmations")
    ModelAndView askConfirmation(@PathVariable int id, @ModelAttribute("form") VerdictForm form) {
        return new ModelAndView("curation/confirmation").addObject("entity", portraits.of(id));
    }

    @PostMapping("/confirmations")
    ModelAndView confirm(@PathVariable int id, @ModelAttribute("form") VerdictForm form, Principal who) {
        return decisions.made(
                () -> curation.confirm(
                        Decisions.seen(id, form.revision()), who.getName(), Decisions.line(form.reason())),
                () -> askConfirmation(id, form));
    }
}
