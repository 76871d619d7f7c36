package org.depesche.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.depesche.format.SampleDrafts;
import org.depesche.format.SourceFile;
import org.depesche.picture.PictureFile;
import org.depesche.picture.SamplePicture;
import org.junit.jupiter.api.Test;

class G2PicturesTests {

    private static final String FIRST = "Der Hafen von Kiel ist im April gewachsen. Das freut die Stadt.";
    private static final String SECOND = "Im Herbst kommt ein zweiter Kran. Er steht am Ostkai.";

    private static final Map<String, byte[]> FILES = Map.of(
            "kran-klein.jpg", SamplePicture.of(400, 300, "jpg"),
            "kran-gross.jpg", SamplePicture.of(800, 600, "jpg"),
            "senatorin.jpg", SamplePicture.of(300, 400, "jpg"));

    private static final String CRANE = picture("p1", """
            <contentMeta><creditline>Lea Muster/dpa</creditline>
            <description role="drol:caption">Der Kran am Kai</description>
            <description role="drol:altText">Ein roter Kran</description></contentMeta>
            <contentSet><remoteContent href="kran-klein.jpg" contenttype="image/jpeg" width="400"/>
            <remoteContent href="kran-gross.jpg" contenttype="image/jpeg" width="800"/></contentSet>""");

    private static final String SENATOR = picture("p2", """
            <contentMeta><creator><name>Jan Muster</name></creator><description>Die Senatorin</description></contentMeta>
            <contentSet><remoteContent href="senatorin.jpg"/></contentSet>""");

    private static String picture(String guid, String content) {
        return "<newsItem guid='" + guid
                + "'><itemMeta><itemClass qcode='ninat:picture'/><provider literal='dpa'><name>dpa</name></provider></itemMeta>"
                + content + "</newsItem>";
    }

    private static String text(String guid, String meta, String more) {
        return "<newsItem guid='" + guid + "'><itemMeta><itemClass qcode='ninat:text'/>" + meta
                + "</itemMeta><contentMeta><headline>Hafen wächst</headline></contentMeta><contentSet><inlineXML><html><body><p>"
                + FIRST + "</p><p>" + SECOND + "</p></body></html></inlineXML>" + more + "</contentSet></newsItem>";
    }

    private static SourceFile message(String... items) {
        String all = "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>" + String.join("", items)
                + "</itemSet></newsMessage>";
        return SourceFile.of("sendung.xml", all.getBytes(StandardCharsets.UTF_8))
                .with(address -> Optional.ofNullable(FILES.get(address)).map(bytes -> PictureFile.of(address, bytes)));
    }

    @Test
    void aLinkedPictureComesInItsLargestSizeWithCaptionCreditAndDescription() {
        SourceFile file = message(text("t", "<link rel='irel:seeAlso' residref='p1'/>", ""), CRANE, SENATOR);

        assertThat(SampleDrafts.read(file))
                .contains("PARAGRAPH: " + FIRST + "\nCAPTION: Der Kran am Kai\nCREDIT: Lea Muster/dpa\nPARAGRAPH: "
                        + SECOND);
        assertThat(SampleDrafts.pictures(file)).containsExactly("800×600 (Ein roter Kran) at CAPTION: Der Kran am Kai");
    }

    @Test
    void thePicturesOfAPackageWithOneTextBelongToIt() {
        String packaged = "<packageItem guid='k'><groupSet root='g'><group id='g'><itemRef residref='t'/>"
                + "<itemRef residref='p1'/><itemRef residref='p2'/></group></groupSet></packageItem>";

        assertThat(SampleDrafts.pictures(message(CRANE, packaged, SENATOR, text("t", "", ""))))
                .containsExactly(
                        "800×600 (Ein roter Kran) at CAPTION: Der Kran am Kai", "300×400 at CAPTION: Die Senatorin");
    }

    @Test
    void aPackageOfSeveralTextsGivesPicturesByItsGroups() {
        String packaged = "<packageItem guid='k'><groupSet root='g'>"
                + "<group id='a'><itemRef residref='t'/><itemRef residref='p2'/></group>"
                + "<group id='b'><itemRef residref='u'/><itemRef residref='p1'/></group></groupSet></packageItem>";

        assertThat(SampleDrafts.pictures(message(text("t", "", ""), text("u", "", ""), CRANE, SENATOR, packaged)))
                .containsExactly("300×400 at CAPTION: Die Senatorin");
    }

    @Test
    void aCreditIsMadeOfPhotographerAndAgency() {
        assertThat(SampleDrafts.read(message(text("t", "<link residref='p2'/>", ""), SENATOR)))
                .contains("CAPTION: Die Senatorin\nCREDIT: Jan Muster/dpa");
    }

    @Test
    void aPictureInTheContentOfATextIsItsOwn() {
        assertThat(SampleDrafts.pictures(
                        message(text("t", "", "<remoteContent href='kran-gross.jpg' contenttype='image/jpeg'/>"))))
                .containsExactly("800×600 at PARAGRAPH: " + SECOND);
    }

    @Test
    void captionsOfPicturesThatDidNotComeAlongStayAndOtherPicturesAreLeftOut() {
        String elsewhere = CRANE.replace("href=\"kran", "href=\"https://bilder.example/kran");
        SourceFile file = message(text("t", "<link residref='p1'/><link residref='fehlt'/>", ""), elsewhere, SENATOR);

        assertThat(SampleDrafts.read(file)).containsOnlyOnce("CAPTION: Der Kran am Kai\nCREDIT: Lea Muster/dpa");
        assertThat(SampleDrafts.pictures(file)).isEmpty();
    }
}
