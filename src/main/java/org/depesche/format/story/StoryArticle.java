package org.depesche.format.story;

import java.util.ArrayList;
import java.util.List;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.SummaryLead;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A story of Arc: headlines and dates of several kinds, people, sections and the elements of the text. */
record StoryArticle(ObjectNode json, DraftBuilder draft) {

    Item item(int index) {
        readHeading();
        readFields();
        readTaxonomy();
        StoryElements elements = StoryElements.of(json.get("content_elements"));
        String second = line("subheadlines", "basic");
        if (second != null) {
            draft.secondLine(second);
        } else {
            readSummary(elements);
        }
        StoryPicture picture = StoryPicture.promoting(json.get("promo_items"));
        if (picture != null && !elements.have(picture)) {
            draft.picture(picture.caption(), picture.credit(), picture.reference());
        }
        elements.readInto(draft);
        json.path("corrections")
                .values()
                .forEach(one -> draft.put(HeaderField.CORRECTION, Markup.lineOrNull(Json.text(one.get("text")))));
        return draft.item(index);
    }

    private void readHeading() {
        for (String kind : List.of("basic", "web", "print", "mobile", "tablet", "native", "meta_title")) {
            draft.put(HeaderField.HEADLINE, line("headlines", kind));
        }
        if (json.get("label") instanceof ObjectNode labels) {
            for (JsonNode label : labels.values()) {
                draft.put(HeaderField.KICKER, Markup.lineOrNull(Json.text(label)));
            }
        }
    }

    /** Reads the description, which is a lead if the text does not say the same. */
    private void readSummary(StoryElements elements) {
        String summary = line("description", "basic");
        if (summary != null
                && SummaryLead.isOwn(summary, Markup.bodyOf(elements.text()))
                && !draft.isInHeading(summary)) {
            draft.block(Block.Kind.LEAD, summary);
        }
    }

    private void readFields() {
        draft.put(HeaderField.ID, text("_id"));
        draft.put(HeaderField.SLUGLINE, text("slug"));
        draft.authors(StoryPicture.people(json.path("credits").get("by")));
        for (String date : List.of("display_date", "first_publish_date", "publish_date", "created_date")) {
            draft.put(HeaderField.DATE, text(date));
        }
        draft.put(HeaderField.EMBARGO, text("embargo_date"));
        for (String source : List.of("distributor", "source", "canonical_website")) {
            draft.put(HeaderField.SOURCE, Markup.lineOrNull(text(source)));
        }
        draft.put(HeaderField.LANGUAGE, text("language"));
        draft.put(HeaderField.RIGHTS, Markup.lineOrNull(text("copyright")));
    }

    private void readTaxonomy() {
        JsonNode taxonomy = json.path("taxonomy");
        for (String name : List.of("primary_section", "sections", "primary_site", "sites")) {
            draft.put(HeaderField.SECTION, Markup.lineOrNull(Json.text(taxonomy.get(name))));
        }
        List<String> tags = new ArrayList<>(Json.texts(taxonomy.get("tags")));
        if (tags.isEmpty()) {
            taxonomy.path("keywords").values().forEach(one -> tags.addAll(Json.texts(one.get("keyword"))));
            tags.addAll(Json.texts(taxonomy.get("seo_keywords")));
        }
        tags.stream().map(Markup::line).forEach(draft::keyword);
    }

    private @Nullable String line(String object, String name) {
        return Markup.lineOrNull(Json.text(json.path(object).get(name)));
    }

    private @Nullable String text(String name) {
        return Json.text(json.get(name));
    }
}
