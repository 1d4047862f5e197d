package id.lumbung.gateway.home;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

import id.lumbung.assets.Assets;

/// The addresses of files, for templates: `${#aset.url('lumbung.css')}`, as in the services' templates.
@Component
class FileAddresses implements IExpressionObjectDialect, IExpressionObjectFactory {

    /// What a template sees. Public, because the template engine calls it.
    public static final class Aset {

        public String url(String file) {
            return Assets.url(file);
        }
    }

    @Override
    public String getName() {
        return "aset";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("aset");
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return new Aset();
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
