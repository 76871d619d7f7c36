package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Lets signed-in users put articles into folders on the pages of hits and of articles. */
@Configuration
class FilingConfiguration {

    @Bean
    MappedInterceptor filing(FolderUsers users, Folders folders, FolderSettings settings) {
        return new MappedInterceptor(new String[] {"/search", "/articles/*/*"}, new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView page) {
                if (page != null
                        && page.getViewName() != null
                        && !page.getViewName().startsWith("redirect:")) {
                    users.find(request)
                            .ifPresent(user ->
                                    page.addObject("filing", new Filing(user, folders, settings.mostEntries())));
                }
            }
        });
    }
}
