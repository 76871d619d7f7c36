package org.depesche.search.hits;

import java.util.List;
import java.util.Map;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.criteria.TextField;
import org.depesche.search.words.Language;
import org.depesche.search.words.Token;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/** Reads the words of an article, in each part of it that a search may ask for. */
public final class ArticleWords {

    private ArticleWords() {}

    /** The words with their places in the headline and the kicker behind it, in the lead, the body and the authors. */
    public static Map<TextField, List<Token>> of(ArticleRow article) {
        Language language = Language.of(article.publication().language());
        String body = article.body();
        List<Token> words = language.tokens(body);
        int lead = body.indexOf(TaggableText.BETWEEN_BLOCKS);
        return Map.of(
                TextField.HEADLINE,
                language.tokens(
                        headline(article.heading().headline(), article.heading().kicker())),
                TextField.LEAD,
                lead < 0
                        ? words
                        : words.stream().takeWhile(word -> word.end() <= lead).toList(),
                TextField.BODY,
                words,
                TextField.AUTHOR,
                Language.GERMAN.tokens(String.join(" ", article.heading().authors())));
    }

    private static String headline(String headline, @Nullable String kicker) {
        return kicker == null ? headline : headline + " " + kicker;
    }
}
