package org.depesche.crawl;

import static org.depesche.Eventually.await;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aopalliance.intercept.MethodInterceptor;
import org.depesche.ServerTest;
import org.depesche.search.ArticleSearch;
import org.depesche.search.IndexState;
import org.depesche.search.SearchUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Every door to search is shut for a while, whatever the engine behind them. */
@ServerTest
class SearchAwayTests extends WithoutSearch {

    private static final AtomicBoolean AWAY = new AtomicBoolean();

    @TestConfiguration
    static class Doors {

        /** Lets each door to search fail while search is away. A node still knows the state of the index. */
        @Bean
        static BeanPostProcessor doors() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return Arrays.stream(bean.getClass().getInterfaces()).anyMatch(Doors::isDoor) ? door(bean) : bean;
                }
            };
        }

        private static boolean isDoor(Class<?> type) {
            return type.getPackage().equals(ArticleSearch.class.getPackage());
        }

        private static Object door(Object bean) {
            ProxyFactory door = new ProxyFactory(bean);
            door.setProxyTargetClass(true);
            door.addAdvice((MethodInterceptor) call -> {
                if (AWAY.get() && !call.getMethod().getReturnType().equals(IndexState.class)) {
                    throw new SearchUnavailableException("Switched off by a test");
                }
                return call.proceed();
            });
            return door.getProxy();
        }
    }

    @BeforeEach
    void switchOff() {
        AWAY.set(true);
    }

    @AfterEach
    void switchOn() {
        AWAY.set(false);
    }

    @Test
    void anArticleThatCameMeanwhileIsFoundAfterwards() {
        String headline = Secrets.word();
        long id = upload(headline);

        switchOn();
        await().until(() -> editor.get("/search?q=" + headline).body().contains("/articles/" + id));
    }
}
