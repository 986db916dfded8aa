package org.gonghui.kit.json;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What is validated are the records that a body is bound to: all there, nothing of it to be loaded yet. Left to itself the
 * validator asks the object mapper about every part of every row of an upload whether it is loaded.
 */
@Singleton
class PlainRecords implements ValidatorFactoryCustomizer, TraversableResolver {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.traversableResolver(this);
    }

    @Override
    public boolean isReachable(
            @Nullable Object record, Path.Node part, Class<?> type, Path way, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(
            @Nullable Object record, Path.Node part, Class<?> type, Path way, ElementType elementType) {
        return true;
    }
}
