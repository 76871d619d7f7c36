package org.depesche.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.depesche.article.state.VisibleArticles;
import org.depesche.map.PlaceMap;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.LocalizedNames;
import org.depesche.register.ids.AuthorityIdRows;
import org.depesche.search.EntityArticles;
import org.depesche.search.PlaceMaps;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SubjectFigures;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.depesche.web.Redirects;
import org.depesche.web.Role;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /people/4/angela-merkel}: the dossier of an entity. */
@Controller
class DossierController {

    private static final int MOST_MEASURES = 8;

    private final Entities entities;
    private final EntityArticles articles;
    private final EntityMentions mentions;
    private final LocalizedNames names;
    private final PlaceMaps maps;
    private final SubjectFigures figures;
    private final SiteAddress site;
    private final VisibleArticles visible;
    private final AuthorityIdRows ids;

    DossierController(
            Entities entities,
            EntityArticles articles,
            EntityMentions mentions,
            LocalizedNames names,
            PlaceMaps maps,
            SubjectFigures figures,
            SiteAddress site,
            VisibleArticles visible,
            AuthorityIdRows ids) {
        this.ids = ids;
        this.visible = visible;
        this.entities = entities;
        this.articles = articles;
        this.mentions = mentions;
        this.names = names;
        this.maps = maps;
        this.figures = figures;
        this.site = site;
    }

    @GetMapping({
        "/" + EntityListController.PATH + "/{id:\\d{1,9}}",
        "/" + EntityListController.PATH + "/{id:\\d{1,9}}/{slug}"
    })
    ModelAndView show(
            @PathVariable int id,
            @RequestParam @Nullable String year,
            @RequestParam @Nullable String with,
            @RequestParam @Nullable String page,
            HttpServletRequest request,
            Locale locale) {
        Entity entity = shown(id, request).orElseThrow(NotFoundException::new);
        if (!request.getRequestURI().equals(entity.url())) {
            return Redirects.to(entity.url(), request);
        }
        DossierFilter filter = new DossierFilter(
                entity,
                year != null && year.matches("[1-9]\\d{3}") ? Integer.valueOf(year) : null,
                other(with, entity, request));
        DossierPage dossier = DossierPage.of(filter, articles, mentions, names, PageLinks.number(page), locale);
        if (!dossier.articles().pages().isThere()) {
            throw new NotFoundException();
        }
        return new ModelAndView("dossier/show")
                .addObject("dossier", dossier)
                .addObject("ids", ids(entity))
                .addObject("map", map(dossier, filter))
                .addObject("figures", figures.of(entity.id(), MOST_MEASURES))
                .addObject("canonical", site.of(entity.url(), request));
    }

    /** The ids that lead to a page of their authority. */
    private List<AuthorityId> ids(Entity entity) {
        return ids.of(List.of(entity.id())).getOrDefault(entity.id(), List.of()).stream()
                .filter(id -> id.page() != null)
                .toList();
    }

    /** The map of the places that appear with the entity, and of the entity itself if it is a place. */
    private @Nullable PlaceMap map(DossierPage dossier, DossierFilter filter) {
        Entity entity = filter.entity();
        List<EntityCount> places = new ArrayList<>();
        if (entity.kind() == EntityKind.PLACE) {
            places.add(new EntityCount(
                    entity.id(),
                    entity.kind(),
                    dossier.heading().name(),
                    dossier.totals().articles(),
                    entity.url()));
        }
        dossier.places()
                .forEach(other -> places.add(new EntityCount(
                        other.id(), other.kind(), other.name(), other.count(), filter.urlWith(other.id()))));
        return maps.of(places, Set.of(entity.id()));
    }

    /**
     * The entity as which another one is shown. Readers see it only if an article that they may see names it; editors
     * always do.
     */
    private Optional<Entity> shown(int id, HttpServletRequest request) {
        return entities.findById(id)
                .filter(found -> !found.isHidden())
                .flatMap(found -> found.isMerged() ? entities.findById(found.canonicalId()) : Optional.of(found))
                .filter(found -> !found.isHidden())
                .filter(found -> Role.EDITOR.isHeldBy(request)
                        || !visible.named(List.of(found.id())).isEmpty());
    }

    private @Nullable Entity other(@Nullable String id, Entity than, HttpServletRequest request) {
        return id == null || !id.matches("\\d{1,9}")
                ? null
                : shown(Integer.parseInt(id), request)
                        .filter(found -> found.id() != than.id())
                        .orElse(null);
    }
}
