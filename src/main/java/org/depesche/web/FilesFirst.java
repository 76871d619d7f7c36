package org.depesche.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Reads a request with files, once it is known who sent it and before anybody asks for its parameters: the server's
 * answer to the first such question would be a fault of ours, where the request only has too many parts or fields.
 */
@Configuration
class FilesFirst {

    @Bean
    MappedInterceptor readingOfFiles() {
        return new MappedInterceptor(new String[] {"/**"}, new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                var files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
                // The page that tells of a request that could not be read must not read it again.
                if (files != null && request.getDispatcherType() != DispatcherType.ERROR) {
                    files.getMultiFileMap();
                }
                return true;
            }
        });
    }
}
