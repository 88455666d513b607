package fr.parvis.platform;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the API that is committed and that the browser's types are made from.
@Configuration
class OpenApiSetup {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Parvis").version("1").description("The API that the interface itself uses."))
                .servers(List.of());
    }

    /// A component of a record is always there, unless it is marked `@Nullable`.
    @Bean
    ModelConverter requiredComponents() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
                var javaType = io.swagger.v3.core.util.Json.mapper().constructType(type.getType());
                if (schema == null
                        || javaType == null
                        || !javaType.getRawClass().isRecord()) {
                    return schema;
                }
                var required = Arrays.stream(javaType.getRawClass().getRecordComponents())
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(java.lang.reflect.RecordComponent::getName)
                        .toList();
                var model = schema.get$ref() == null
                        ? schema
                        : context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""));
                if (model != null && model.getProperties() != null && !required.isEmpty()) {
                    model.setRequired(required.stream()
                            .filter(model.getProperties()::containsKey)
                            .toList());
                }
                return schema;
            }
        };
    }
}
