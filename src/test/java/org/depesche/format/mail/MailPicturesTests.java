package org.depesche.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.depesche.format.Item;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.picture.PictureSize;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.Test;

class MailPicturesTests {

    private static final String HEADER = "From: Lisa Beispiel <lisa@kuestenbote.example>\nSubject: Hafen wächst\n"
            + "Date: Fri, 3 May 2024 10:00:00 +0200\nMIME-Version: 1.0\n";

    private static final String FIRST = "Der Hafen von Kiel ist im April gewachsen. Das freut die Stadt.";
    private static final String SECOND = "Im Herbst kommt ein zweiter Kran. Er steht dann am Ostkai und ist rot.";

    private static final byte[] CRANE = SamplePicture.of(800, 600, "jpg");
    private static final byte[] PORTRAIT = SamplePicture.of(300, 400, "png");
    private static final byte[] LOGO = SamplePicture.of(240, 80, "png");

    private static SourceFile mail(String type, String... parts) {
        return SourceFile.of("mail.eml", (HEADER + multipart(type, parts)).getBytes(StandardCharsets.UTF_8));
    }

    private static String multipart(String type, String... parts) {
        String boundary = type.replaceAll("\\W", "") + parts.length;
        return "Content-Type: multipart/" + type + "; boundary=" + boundary + "\n\n--" + boundary + "\n"
                + String.join("\n--" + boundary + "\n", parts) + "\n--" + boundary + "--\n";
    }

    private static String html(String body) {
        return "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n<html><body>" + body
                + "</body></html>";
    }

    private static String plain(String text) {
        return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text;
    }

    private static String inline(String id, byte[] picture) {
        return "Content-Type: image/jpeg\nContent-ID: <" + id + ">\nContent-Disposition: inline\n" + coded(picture);
    }

    private static String attached(String name, byte[] picture) {
        return "Content-Type: application/octet-stream; name=\"" + name
                + "\"\nContent-Disposition: attachment; filename=\"" + name + "\"\n" + coded(picture);
    }

    private static String coded(byte[] bytes) {
        return "Content-Transfer-Encoding: base64\n\n" + Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static String img(String id) {
        return "<p><img src=\"cid:" + id + "\" alt=\"Ein Kran\"></p>";
    }

    @Test
    void aPictureOfTheTextStandsInItsPlaceWithItsCaption() {
        SourceFile file = mail(
                "related",
                html(p(FIRST) + img("kran%40x") + p("Der Kran am Kai. Foto: Lea Muster/dpa") + p(SECOND)),
                inline("kran@x", CRANE));

        assertThat(SampleDrafts.read(file))
                .contains("\nCAPTION: Der Kran am Kai.\nCREDIT: Foto: Lea Muster/dpa\nPARAGRAPH: " + SECOND);
        assertThat(SampleDrafts.pictures(file)).containsExactly("800×600 (Ein Kran) at CAPTION: Der Kran am Kai.");
    }

    @Test
    void aPictureWithoutACaptionStandsAboveTheNextParagraphOrBelowTheLast() {
        assertThat(SampleDrafts.pictures(
                        mail("related", html(p(FIRST) + img("kran") + p(SECOND)), inline("kran", CRANE))))
                .containsExactly("800×600 (Ein Kran) at PARAGRAPH: " + SECOND);
        assertThat(SampleDrafts.pictures(
                        mail("related", html(p(FIRST) + p(SECOND) + img("kran")), inline("kran", CRANE))))
                .containsExactly("800×600 (Ein Kran) at the end");
    }

    @Test
    void aPictureAboveTheHeadlineOrTheBylineStandsBelowTheLead() {
        String top = img("kran") + "<h1>Hafen wächst</h1>" + p("Von Lisa Beispiel");

        assertThat(SampleDrafts.pictures(mail("related", html(top + p(FIRST) + p(SECOND)), inline("kran", CRANE))))
                .containsExactly("800×600 (Ein Kran) at PARAGRAPH: " + SECOND);
    }

    @Test
    void anAttachedPictureIsOneOfTheArticle() {
        SourceFile file = mail("mixed", plain(FIRST + "\n\n" + SECOND), attached("kran.jpg", CRANE));

        assertThat(SampleDrafts.pictures(file)).containsExactly("800×600 at PARAGRAPH: " + SECOND);
    }

    @Test
    void severalAttachedPicturesStandBelowTheLeadAndAtTheEnd() {
        assertThat(SampleDrafts.pictures(mail(
                        "mixed",
                        plain(FIRST + "\n\n" + SECOND),
                        attached("kran.jpg", CRANE),
                        attached("senatorin.png", PORTRAIT))))
                .containsExactly("800×600 at PARAGRAPH: " + SECOND, "300×400 at the end");
    }

    @Test
    void captionsBelowTheTextBelongToAsManyPictures() {
        String captions =
                "\n\nBildunterschrift 1: Der Kran am Kai. Foto: Lea Muster\n\nBildunterschrift 2: Die Senatorin";

        assertThat(SampleDrafts.pictures(mail(
                        "mixed",
                        plain(FIRST + "\n\n" + SECOND + captions),
                        attached("kran.jpg", CRANE),
                        attached("senatorin.png", PORTRAIT))))
                .containsExactly("800×600 at CAPTION: Der Kran am Kai.", "300×400 at CAPTION: Die Senatorin");
        assertThat(SampleDrafts.read(
                        mail("mixed", plain(FIRST + "\n\n" + SECOND + captions), attached("kran.jpg", CRANE))))
                .contains("CAPTION: Der Kran am Kai.\nCREDIT: Foto: Lea Muster", "CAPTION: Die Senatorin");
    }

    @Test
    void thePicturesOfASignatureAreNoneOfTheArticle() {
        String end = p("Mit freundlichen Grüßen") + p("Lisa Beispiel<br>Telefon 0431 123456") + img("gruss");

        assertThat(SampleDrafts.pictures(mail("related", html(p(FIRST) + p(SECOND) + end), inline("gruss", CRANE))))
                .isEmpty();
    }

    @Test
    void logosPixelsAndWhatOutlookLeavesOverAreLeftOut() {
        assertThat(SampleDrafts.pictures(mail(
                        "mixed",
                        plain(FIRST + "\n\n" + SECOND),
                        attached("kopf.png", LOGO),
                        attached("Stadtlogo_4c.jpg", CRANE),
                        attached("image001.png", PORTRAIT),
                        attached("punkt.gif", SamplePicture.of(1, 1, "gif")),
                        attached("keins.jpg", "kein Bild".getBytes(StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    @Test
    void aPictureElsewhereIsNotLoaded() {
        assertThat(SampleDrafts.pictures(mail(
                        "related",
                        html(p(FIRST) + "<img src='https://bilder.example/kran.jpg'><img src='cid:fehlt'>" + p(SECOND)),
                        inline("anderes", LOGO))))
                .isEmpty();
    }

    @Test
    void picturesBesideAnAttachedArticleAreItsOwn() {
        SourceFile file = mail(
                "mixed",
                plain("Anbei der Artikel mit Foto."),
                "Content-Type: text/plain; charset=utf-8; name=hafen.txt\nContent-Disposition: attachment; filename=hafen.txt\n"
                        + "Content-Transfer-Encoding: 8bit\n\nHafen wächst\n\n" + FIRST + "\n\n" + SECOND + "\n",
                attached("kran.jpg", CRANE));

        assertThat(SampleDrafts.items(file)).first().isInstanceOf(Item.Skipped.class);
        assertThat(SampleDrafts.pictures(file)).containsExactly("800×600 at PARAGRAPH: " + SECOND);
    }

    @Test
    void eachMailOfAMailboxHasItsOwnPictures() {
        String one = "From lisa@kuestenbote.example Fri May  3 10:00:00 2024\n" + HEADER
                + multipart("mixed", plain(FIRST + "\n\n" + SECOND), attached("kran.jpg", CRANE)) + "\n";
        SourceFile file = SourceFile.of(
                "post.mbox",
                (one
                                + one.replace(
                                        Base64.getMimeEncoder().encodeToString(CRANE),
                                        Base64.getMimeEncoder().encodeToString(PORTRAIT)))
                        .getBytes(StandardCharsets.UTF_8));

        List<Item> items = SampleDrafts.items(file);

        assertThat(items)
                .extracting(item -> PictureSize.of(((Item.Draft) item)
                        .pictures()
                        .getFirst()
                        .picture()
                        .file()
                        .bytes()
                        .get()))
                .containsExactly(new PictureSize(800, 600), new PictureSize(300, 400));
    }
}
