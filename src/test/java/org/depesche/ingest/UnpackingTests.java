package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.format.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class UnpackingTests {

    private static final Limits LIMITS = new Binder(new MapConfigurationPropertySource(Map.of(
                    "depesche.limits.file", "1MB",
                    "depesche.limits.container.unpackers", "2",
                    "depesche.limits.container.patience", "0s")))
            .bindOrCreate("depesche.limits", Limits.class);

    private final Unpacking unpacking = new Unpacking(LIMITS);

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void filesOfAContainerAreReadyToBeKeptOneByOne() throws IOException {
        try (UnpackedUpload parcel = unpacking.open(List.of(zip(), text("c.txt")))) {
            assertThat(parcel.files()).isEqualTo(2);
            assertThat(parcel.contents())
                    .extracting(content -> content.file().name())
                    .containsExactly("alles.zip/a.txt", "alles.zip/b.txt", "c.txt");
            assertThat(parcel.contents().getFirst().file().content().getInputStream())
                    .hasContent("Text a.txt");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithItsTrueSize() throws IOException {
        UploadedFile large = UploadedFile.of("gross.txt", new byte[2_600_000]);

        try (UnpackedUpload parcel = unpacking.open(List.of(large))) {
            assertThat(parcel.contents().getFirst().problem().arguments()).containsExactly("1", "3");
        }
    }

    @Test
    void noMoreContainersAreUnpackedAtATimeThanThereAreTurns() throws IOException {
        try (UnpackedUpload first = unpacking.open(List.of(zip()));
                UnpackedUpload second = unpacking.open(List.of(zip()))) {
            assertThatThrownBy(() -> unpacking.open(List.of(zip()))).isInstanceOf(QueueFullException.class);
            assertThat(first.contents()).hasSameSizeAs(second.contents());
        }
        unpacking.open(List.of(zip())).close();
    }

    @Test
    void aSingleFileNeedsNoTurnALargeUploadDoes() throws IOException {
        List<UploadedFile> many =
                IntStream.range(0, 200).mapToObj(i -> text(i + ".txt")).toList();
        try (UnpackedUpload first = unpacking.open(List.of(zip()));
                UnpackedUpload second = unpacking.open(many);
                UnpackedUpload third = unpacking.open(List.of(text("c.txt")))) {
            assertThat(third.contents()).hasSize(1);
            assertThat(first.contents()).hasSize(2);
            assertThat(second.contents()).hasSize(200);
            assertThatThrownBy(() -> unpacking.open(many)).isInstanceOf(QueueFullException.class);
        }
    }

    @Test
    void oneThatBreaksOffGivesItsTurnBack() {
        UploadedFile broken = new UploadedFile("b.zip", null, 10, new InputStreamSource() {
            private int opened;

            @Override
            public InputStream getInputStream() throws IOException {
                if (opened++ % 2 == 0) {
                    return zip().content().getInputStream();
                }
                throw new IOException("gone");
            }
        });
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> unpacking.open(List.of(broken))).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void noTransactionWaitsForAContainer() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatThrownBy(() -> unpacking.open(List.of(zip()))).isInstanceOf(IllegalStateException.class);
        unpacking.open(List.of(text("a.txt"))).close();
    }

    private static UploadedFile text(String name) {
        return UploadedFile.of(name, ("Text " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static UploadedFile zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.txt", "b.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("Text " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return UploadedFile.of("alles.zip", bytes.toByteArray());
    }
}
