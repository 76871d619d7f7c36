package org.depesche.editor.tags;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.editor.tags.TagPanel.Lookup;
import org.depesche.register.Entity;
import org.depesche.search.EntityArticles;
import org.depesche.search.SearchUnavailableException;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the form for a name, with guesses for all fields. */
@Component
class TagPanels {

    private final EntityCandidates candidates;
    private final EntityArticles articles;

    TagPanels(EntityCandidates candidates, EntityArticles articles) {
        this.candidates = candidates;
        this.articles = articles;
    }

    /** The form to add a mention. */
    TagPanel adding(Article article, Map<Integer, Entity> entities, TagForm form, @Nullable String problem) {
        Span span = Occurrence.chosen(article, form.place());
        List<Occurrence> occurrences = Occurrence.of(article, form.words(), form.place());
        String words = span == null ? form.words() : span.of(article.text());
        return panel(article, entities, form, words, null, null, occurrences, problem);
    }

    /** The form to change the entity of a mention. */
    TagPanel changing(
            Article article,
            Map<Integer, Entity> entities,
            TagForm form,
            TagPage.Group group,
            long mention,
            @Nullable String problem) {
        TagPage.Line line = group.lines().stream()
                .filter(one -> one.id() == mention)
                .findFirst()
                .orElseThrow();
        Occurrence where = line.where();
        TagForm filled = new TagForm(
                null,
                where == null ? null : where.place(),
                form.kind() == null ? group.kind() : form.kind(),
                form.name() == null ? group.name() : form.name(),
                form.entity(),
                form.reason(),
                form.revision());
        return panel(
                article,
                entities,
                filled,
                group.name(),
                line,
                group,
                where == null ? List.of() : List.of(where),
                problem);
    }

    /** The form to remove an entity from the article, or to hide it everywhere. */
    TagPanel removing(TagPage.Group group, TagForm form) {
        return new TagPanel(
                form,
                null,
                group,
                List.of(),
                new Lookup(group.kind(), group.name(), List.of(), ""),
                SearchUnavailableException.answerOrNull(
                        () -> articles.articlesOf(group.entity(), 1, 1).total()),
                null);
    }

    private TagPanel panel(
            Article article,
            Map<Integer, Entity> entities,
            TagForm form,
            @Nullable String words,
            TagPage.@Nullable Line line,
            TagPage.@Nullable Group group,
            List<Occurrence> occurrences,
            @Nullable String problem) {
        String asked = FormText.line(form.name());
        String name = asked != null ? asked : words == null ? "" : words;
        EntityKind kind = form.kind() != null ? form.kind() : kind(article, entities, name);
        List<EntityCandidate> found = candidates.find(kind, name, shown(entities));
        Lookup lookup = new Lookup(kind, name, found, picked(form, group, found));
        return new TagPanel(form, line, group, occurrences, lookup, 0L, problem);
    }

    /** The chosen candidate; else the present entity; else the only one with exactly this name. */
    private static String picked(TagForm form, TagPage.@Nullable Group group, List<EntityCandidate> found) {
        String chosen = form.entity();
        if (chosen != null
                && (chosen.equals(TagForm.NEW)
                        || found.stream().anyMatch(one -> chosen.equals(String.valueOf(one.id()))))) {
            return chosen;
        }
        if (group != null && found.stream().anyMatch(one -> one.id() == group.entity())) {
            return String.valueOf(group.entity());
        }
        List<EntityCandidate> here =
                found.stream().filter(EntityCandidate::here).toList();
        List<EntityCandidate> exact =
                found.stream().filter(EntityCandidate::exact).toList();
        if (exact.size() == 1 || exact.isEmpty() && here.size() == 1) {
            return String.valueOf((exact.isEmpty() ? here : exact).getFirst().id());
        }
        return found.isEmpty() ? TagForm.NEW : "";
    }

    /** The kind of the same words elsewhere in the article, else a person. */
    private static EntityKind kind(Article article, Map<Integer, Entity> entities, String words) {
        for (ArticleMention mention : article.mentions()) {
            String surface = mention.surface();
            if (!words.isEmpty()
                    && (words.equals(surface)
                            || surface != null && (" " + surface + " ").contains(" " + words + " "))) {
                return TagPage.shown(mention, entities).kind();
            }
        }
        return EntityKind.PERSON;
    }

    private static Map<Integer, Entity> shown(Map<Integer, Entity> entities) {
        Map<Integer, Entity> shown = new HashMap<>();
        entities.values().stream()
                .filter(entity -> entity.canonicalId() == entity.id())
                .forEach(entity -> shown.put(entity.id(), entity));
        return shown;
    }
}
