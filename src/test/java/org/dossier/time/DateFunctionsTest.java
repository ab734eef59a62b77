package org.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFunctionsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dossier:certainlyBefore('1951-07'^^edtf:EDTF, '1951-08-10'^^xsd:date)|true",
                "dossier:certainlyBefore('1951', '1951-08-10')|false",
                "dossier:possiblyBefore('1951', '1951-08-10')|true",
                "dossier:possiblyBefore('1951-09', '1951-08-10')|false",
                "dossier:certainlyAfter('1953-08', '1953-07-27T10:00:00Z'^^xsd:dateTime)|true",
                "dossier:certainlyAfter('1953', '1953-07-27')|false",
                "dossier:possiblyAfter('1953', '1953-07-27')|true",
                "dossier:certainlyDuring('1951-07', '1950-06-25/1953-07-27')|true",
                "dossier:certainlyDuring('1953'^^xsd:gYear, '1950-06-25/1953-07-27')|false",
                "dossier:possiblyDuring('1953', '1950-06-25/1953-07-27')|true",
                "dossier:possiblyDuring('1953-XX-30', '1953-07-01/1953-07-27')|false",
                "dossier:overlaps('1951-07/1953-07', '1953')|true",
                "dossier:overlaps('1951-07Z'^^xsd:gYearMonth, '1951-08-01+09:00'^^xsd:date)|false",
                "dossier:earliestDay('1954-01')|1954-01-01",
                "dossier:latestDay('1954-01')|1954-01-31",
                "dossier:period('1950-06', '1953')|1950-06-01/1953-12-31",
                "dossier:period('1950-06', '1953/..')|1950-06-01/..",
                "dossier:isQualified('1951~')|true",
                "dossier:latestDay('1954/..')|none",
                "dossier:period('1953', '1950')|none",
                "dossier:isQualified('in July')|none",
                "dossier:isQualified('1951'@en)|none",
                "dossier:isQualified(1951)|none",
                "dossier:isQualified(<urn:x>)|none",
                "dossier:overlaps('1951-13', '1951')|none",
            })
    void aFunctionHasAValueOrIsAnError(String call, String expected) {
        RDFNode value = ask(call).get("value");
        assertThat(value == null ? "none" : value.asLiteral().getLexicalForm()).isEqualTo(expected);
    }

    @Test
    void theOntologyDefinesThemAndNoOthers() {
        TreeSet<String> defined = new TreeSet<>();
        RDFDataMgr.loadModel("ontology/dossier.ttl")
                .listSubjectsWithProperty(
                        RDF.type,
                        ModelFactory.createDefaultModel()
                                .createResource("http://www.w3.org/ns/sparql-service-description#Function"))
                .forEach(function -> defined.add(function.getURI()));
        assertThat(DateFunctions.all().keySet()).isEqualTo(defined).isNotEmpty();
    }

    private static QuerySolution ask(String call) {
        String query = "PREFIX dossier: <https://w3id.org/dossier/ontology#> "
                + "PREFIX edtf: <http://id.loc.gov/datatypes/edtf/> "
                + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                + "SELECT ?value { BIND (" + call + " AS ?value) }";
        FunctionRegistry registry = new FunctionRegistry();
        DateFunctions.all().forEach(registry::put);
        try (var execution =
                QueryExecutionFactory.create(QueryFactory.create(query), ModelFactory.createDefaultModel())) {
            Context context = execution.getContext();
            FunctionRegistry.set(context, registry);
            return execution.execSelect().next();
        }
    }
}
