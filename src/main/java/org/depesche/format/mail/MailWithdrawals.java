package org.depesche.format.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/**
 * The mails of one mailbox that withdraw articles of earlier ones: they name them by their headlines behind the word of
 * withdrawal in the subject. A mail that names none that is known stays one for an editor.
 */
final class MailWithdrawals {

    /** The articles that are remembered. */
    private static final int MOST = 2_000;

    private static final int SHORTEST = 12;

    private static final Problem WITHDRAWS = Problem.of("mail-withdraws");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final DateText dates;

    /** The identifiers of the articles by their senders and the letters of their headlines, the oldest first. */
    private final Map<Sent, String> articles = new LinkedHashMap<>();

    private record Sent(String from, String letters) {}

    MailWithdrawals(DateText dates) {
        this.dates = dates;
    }

    /** The items of a mail, in which a withdrawal of an earlier article is a version of that. */
    Stream<Item> applied(Stream<Item> items, MailPart mail) {
        return items.map(item -> {
            if (item instanceof Item.Draft found) {
                remember(found.draft(), mail);
                return item;
            }
            Item withdrawal =
                    item instanceof Item.Unreadable failed && failed.problem().equals(WITHDRAWS)
                            ? withdrawal(mail)
                            : null;
            return withdrawal == null ? item : withdrawal;
        });
    }

    private void remember(ArticleDraft draft, MailPart mail) {
        String id = draft.identity().sourceId();
        if (id != null) {
            articles.put(new Sent(from(mail), letters(draft.headline())), id);
            if (articles.size() > MOST) {
                articles.remove(articles.keySet().iterator().next());
            }
        }
    }

    private @Nullable Item withdrawal(MailPart mail) {
        MailSubject subject = MailSubject.of(mail.fields().text("subject"));
        String headline = subject.headline();
        String named = headline == null ? "" : letters(headline);
        String id = articles.entrySet().stream()
                .filter(article -> isNamed(article.getKey(), from(mail), named))
                .map(Map.Entry::getValue)
                .reduce(null, (first, last) -> last);
        if (id == null) {
            return null;
        }
        DraftBuilder draft = new DraftBuilder(dates);
        draft.put(HeaderField.ID, id);
        draft.put(HeaderField.STATUS, "canceled");
        draft.put(HeaderField.HEADLINE, headline);
        draft.put(HeaderField.DATE, MailDate.of(mail.fields(), dates));
        String text = MailText.of(MailBody.of(mail).texts(), subject.forwarded()).letter().stream()
                .map(BodyLine::text)
                .collect(Collectors.joining("\n"));
        draft.block(Block.Kind.PARAGRAPH, text);
        return draft.item(0);
    }

    /** Nobody withdraws an article of somebody else. */
    private static boolean isNamed(Sent article, String from, String named) {
        return article.letters.length() >= SHORTEST && article.from.equals(from) && named.endsWith(article.letters);
    }

    private static String from(MailPart mail) {
        String from = mail.fields().text("from");
        return from == null ? "" : SmallLetters.of(from);
    }

    private static String letters(String headline) {
        return SmallLetters.of(PUNCTUATION.matcher(headline).replaceAll(""));
    }
}
