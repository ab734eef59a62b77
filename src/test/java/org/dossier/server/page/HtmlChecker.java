package org.dossier.server.page;

import com.thaiopensource.relaxng.impl.CombineValidator;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema and the assertions of the W3C's HTML checker, held against one page after another; for one thread. */
final class HtmlChecker implements ErrorHandler {
    private final List<String> faults = new ArrayList<>();
    private final PropertyMap properties;
    private final Schema schema;

    HtmlChecker() {
        LocalCacheEntityResolver files = new LocalCacheEntityResolver(new NullEntityResolver());
        files.setAllowRnc(true);
        PropertyMapBuilder builder = new PropertyMapBuilder();
        ValidateProperty.ERROR_HANDLER.put(builder, this);
        ValidateProperty.ENTITY_RESOLVER.put(builder, files);
        ValidateProperty.XML_READER_CREATOR.put(builder, new Jaxp11XMLReaderCreator());
        RngProperty.CHECK_ID_IDREF.add(builder);
        properties = builder.toPropertyMap();
        try {
            // Attributes that begin with data- are for scripts: HTML allows any, which a schema cannot say.
            schema = new DataAttributeDroppingSchemaWrapper(CompactSchemaReader.getInstance()
                    .createSchema(files.resolveEntity(null, "http://s.validator.nu/html5-rdfalite.rnc"), properties));
        } catch (Exception e) {
            throw new IllegalStateException("the schema of HTML cannot be read", e);
        }
    }

    /** What is wrong with a page, each fault with its line. */
    List<String> check(String html) {
        faults.clear();
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setErrorHandler(this);
        parser.setMappingLangToXmlLang(true);
        parser.setReportingDoctype(true);
        parser.setContentHandler(new CombineValidator(
                        schema.createValidator(properties), CheckerSchema.ASSERTION_SCH.createValidator(properties))
                .getContentHandler());
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("http://example.org/page");
        try {
            parser.parse(source);
        } catch (IOException | SAXException e) {
            faults.add(e.toString());
        }
        return List.copyOf(faults);
    }

    @Override
    public void warning(SAXParseException fault) {
        faults.add(fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void error(SAXParseException fault) {
        faults.add(fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void fatalError(SAXParseException fault) {
        faults.add(fault.getLineNumber() + ": " + fault.getMessage());
    }
}
