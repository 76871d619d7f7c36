package org.depesche.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

class MultipartParsingTests {

    private final HandlerInterceptor first = new MultipartParsing().readingOfFiles();

    private boolean handle(long length, IOException broken) throws Exception {
        MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return length;
            }

            @Override
            public MultiValueMap<String, MultipartFile> getMultiFileMap() {
                if (broken != null) {
                    throw new MultipartException("Not read", broken);
                }
                return super.getMultiFileMap();
            }
        };
        request.addFile(new MockMultipartFile("files", new byte[1]));
        return first.preHandle(request, new MockHttpServletResponse(), this);
    }

    @Test
    void whatFindsRoomIsRead() throws Exception {
        assertThat(handle(1, null)).isTrue();
        assertThat(handle(-1, null)).as("sent in chunks, of a length not told").isTrue();
    }

    @Test
    void whatFindsNoRoomIsNotEvenBegun() {
        assertNoRoom(Long.MAX_VALUE / 2, new IOException("must not be read"));
    }

    @Test
    void whatRunsOutOfRoomIsToldSo() {
        assertNoRoom(-1, new IOException("No space left on device"));
    }

    @Test
    void whatBreaksOffIsNotTheDisksFault() {
        assertThatThrownBy(() -> handle(-1, new IOException("Connection reset")))
                .isInstanceOf(MultipartException.class);
    }

    private void assertNoRoom(long length, IOException broken) {
        assertThatThrownBy(() -> handle(length, broken))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE));
    }
}
