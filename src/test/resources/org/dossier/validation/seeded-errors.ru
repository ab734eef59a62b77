# For each shape one change to sound.ttl that the shape must find: a line with its name, then the update.

# label
DELETE DATA { <id/place/korea> rdfs:label "Korea" }

# label-language
INSERT DATA { <id/person/stalin> rdfs:label "Stalin"@en }

# label-untagged
INSERT DATA { <id/place/korea> rdfs:label "Corea" }

# identifier
INSERT DATA { <id/place/korea> dcterms:identifier 7 }

# description
INSERT DATA { <id/place/korea> dcterms:description 7 }

# note
INSERT DATA { <id/place/korea> skos:note <id/place/seoul> }

# page
INSERT DATA { <id/place/korea> foaf:page "no address" }

# replaces
INSERT DATA { <id/place/korea> dcterms:replaces "corea" }

# language
INSERT DATA { <id/document/2> schema:inLanguage "in Russian" }

# provisional
INSERT DATA { <id/place/korea> dossier:provisional false }

# exactMatch
INSERT DATA { <id/place/korea> skos:exactMatch "Q18097" }

# closeMatch
INSERT DATA { <id/place/korea> skos:closeMatch "Q18097" }

# hasName
INSERT DATA { <id/place/korea> dossier:hasName <id/place/seoul> }

# partOf
INSERT DATA { <id/place/seoul> dossier:partOf <id/place/seoul> }

# date
INSERT DATA { <id/event/landing> dossier:date "15.9.1950"^^edtf:EDTF . <id/collection/war> dossier:date "spring of 1950"^^edtf:EDTF }

# date-as-written
INSERT DATA { <id/document/2#date> dossier:dateAsWritten "another day" }

# earliest
INSERT DATA { <id/collection/war> dossier:earliest "1949"^^xsd:gYear }

# latest
INSERT DATA { <id/collection/war> dossier:latest "1954-01-01"^^xsd:date }

# earliest-before-latest
DELETE DATA { <id/event/landing> dossier:latest "1950-09-19"^^xsd:date } ;
INSERT DATA { <id/event/landing> dossier:latest "1950-09-01"^^xsd:date }

# beginDate
INSERT DATA { <id/person/stalin> dossier:beginDate "1879-12-21"^^edtf:EDTF }

# endDate
INSERT DATA { <id/person/shtykov> dossier:endDate 1964 }

# thing-class
INSERT DATA { <id/place/atlantis> rdfs:label "Atlantis" }

# Document
INSERT DATA { <id/document/2> dossier:locator "p. 3" }

# DocumentDescribed
DELETE DATA { <id/document/2> dcterms:identifier "2" }

# document-title
INSERT DATA { <id/document/2> dcterms:title "The minutes"@en }

# document-kind
INSERT DATA { <id/document/2> dossier:kind <id/place/korea> }

# document-time
INSERT DATA { <id/document/2> dossier:time <id/document/1#date> }

# document-date-of-time
INSERT DATA { <id/document/2> dossier:date "1951"^^edtf:EDTF }

# document-sender
INSERT DATA { <id/document/2> dossier:sender <id/place/korea> }

# document-recipient
INSERT DATA { <id/document/2> dossier:recipient <id/program/project> }

# document-sender-acted
DELETE DATA { <id/document/1> dossier:sender <id/person/shtykov> }

# document-recipient-acted
INSERT DATA { <id/document/1> dossier:recipient <id/person/shtykov> }

# document-creator
INSERT DATA { <id/document/2> dossier:creator <id/place/korea> }

# document-translator
INSERT DATA { <id/document/2> dossier:translator <id/place/korea> }

# document-contributor
INSERT DATA { <id/document/2> dossier:contributor <id/person/nobody> }

# document-action
INSERT DATA { <id/document/2> dossier:action <id/event/landing> }

# document-sending
INSERT DATA { <id/document/2> dossier:sending <id/event/landing> }

# document-sending-type
INSERT DATA { <id/document/1> dossier:sending <id/document/1#received> }

# document-receipt
INSERT DATA { <id/document/2> dossier:receipt <id/event/landing> }

# document-receipt-type
INSERT DATA { <id/document/1> dossier:receipt <id/document/1#sent> }

# document-mentions
INSERT DATA { <id/document/2> dossier:mentions <id/topic/war> }

# document-interlocutor
INSERT DATA { <id/document/2> dossier:interlocutor <id/place/korea> }

# document-hasMention
INSERT DATA { <id/document/2> dossier:hasMention <id/person/stalin> }

# document-topic
INSERT DATA { <id/document/2> dossier:topic <id/event/landing> }

# document-inCollection
INSERT DATA { <id/document/2> dossier:inCollection <id/program/project> }

# document-releasedBy
INSERT DATA { <id/document/2> dossier:releasedBy <id/person/stalin> }

# document-repository
INSERT DATA { <id/document/2> dossier:repository <id/unit/aprf.f-45> }

# document-archivalReference
INSERT DATA { <id/document/1> dossier:archivalReference "RGASPI, f. 558" }

# document-hasCopy
INSERT DATA { <id/document/2> dossier:hasCopy <id/unit/aprf.f-45> }

# document-forwards
INSERT DATA { <id/document/2> dossier:forwards <id/person/stalin> }

# document-translationOf
INSERT DATA { <id/document/2> dossier:translationOf <id/person/stalin> }

# document-replyTo
INSERT DATA { <id/document/2> dossier:replyTo <id/person/stalin> }

# document-draftOf
INSERT DATA { <id/document/2> dossier:draftOf <id/person/stalin> }

# document-possiblySameAs
INSERT DATA { <id/document/2> dossier:possiblySameAs <id/person/stalin> }

# document-knownByCitation
INSERT DATA { <id/document/2> dossier:knownByCitation false }

# CorrespondenceAction
INSERT DATA { <id/document/1#sent> dossier:role "sender" }

# CreationAction
INSERT DATA { <id/document/2#created> dossier:messageNumber "7" }

# act-actionType
DELETE DATA { <id/document/1#sent> dossier:actionType dossier:Sent }

# act-agent
INSERT DATA { <id/document/2#created> dossier:agent <id/place/korea> }

# act-time
INSERT DATA { <id/document/1#sent> dossier:time <id/document/2#date> }

# act-messageNumber
INSERT DATA { <id/document/1#sent> dossier:messageNumber "405977" }

# act-carrier
INSERT DATA { <id/document/1#sent> dossier:carrier <id/place/korea> }

# act-place
INSERT DATA { <id/document/1#sent> dossier:place <id/person/stalin> }

# act-basis
DELETE DATA { <id/document/1#sent> dossier:basis dossier:StatedInRecord }

# act-of-document
DELETE DATA { <id/document/2> dossier:action <id/document/2#created> }

# TimeExpression
INSERT DATA { <id/document/2#date> rdfs:label "some day" }

# TimeExpressionSaid
DELETE DATA { <id/document/2#date> dossier:dateAsWritten "some day" }

# time-of-thing
DELETE DATA { <id/document/2> dossier:time <id/document/2#date> . <id/document/2#created> dossier:time <id/document/2#date> }

# Mention
INSERT DATA { <id/document/1#mention-recipient-feng-xi> rdfs:label "Feng Xi" }

# mention-asWritten
DELETE DATA { <id/document/1#mention-recipient-feng-xi> dossier:asWritten "Feng Xi [Stalin]" }

# mention-role
INSERT DATA { <id/document/1#mention-recipient-feng-xi> dossier:role "addressee" }

# mention-refersTo
INSERT DATA { <id/document/1#mention-recipient-feng-xi> dossier:refersTo <id/topic/war> }

# mention-basis
INSERT DATA { <id/document/1#mention-recipient-feng-xi> dossier:basis dossier:InferredFromTitle }

# mention-of-document
DELETE DATA { <id/document/1> dossier:hasMention <id/document/1#mention-recipient-feng-xi> }

# Copy
INSERT DATA { <id/document/1#copy-aprf> dossier:level "file" }

# copy-archivalReference
DELETE DATA { <id/document/1#copy-aprf> dossier:archivalReference "APRF, f. 45, op. 1, d. 335, l. 3" }

# copy-heldIn
INSERT DATA { <id/document/1#copy-aprf> dossier:heldIn <id/organization/aprf> }

# copy-repository
INSERT DATA { <id/document/1#copy-aprf> dossier:repository <id/organization/fund> }

# copy-locator
INSERT DATA { <id/document/1#copy-aprf> dossier:locator "l. 4" }

# copy-of-document
INSERT DATA { <id/document/2> dossier:hasCopy <id/document/1#copy-aprf> }

# ArchivalUnit
INSERT DATA { <id/unit/aprf.f-45> dossier:locator "l. 3" }

# unit-level
INSERT DATA { <id/unit/aprf.f-45> dossier:level "shelf" }

# unit-number
INSERT DATA { <id/unit/aprf.f-45> dossier:unitNumber "46" }

# unit-partOf
INSERT DATA { <id/unit/aprf.f-45> dossier:partOf <id/organization/aprf> }

# unit-repository
INSERT DATA { <id/unit/aprf.f-45> dossier:repository <id/organization/fund> }

# unit-papka
INSERT DATA { <id/unit/aprf.f-45> dossier:papka 11 }

# unit-relation
INSERT DATA { <id/collection/war> dcterms:relation <https://example.org/another> }

# UnitPlaced
DELETE DATA { <id/unit/aprf.f-45> dossier:unitNumber "45" }

# Actor
INSERT DATA { <id/person/stalin> dossier:sender <id/person/shtykov> }

# actor-hasName
DELETE DATA { <id/actor/lee> dossier:hasName <id/actor/lee#name> }

# actor-partOf
INSERT DATA { <id/actor/lee> dossier:partOf <id/place/korea> }

# actor-roleStatement
INSERT DATA { <id/actor/lee> dossier:roleStatement <id/position/envoy> }

# actor-code
INSERT DATA { <id/organization/fund> dossier:code "The Fund" }

# person-holdsPosition
INSERT DATA { <id/person/stalin> dossier:holdsPosition <id/organization/fund> }

# ActorSubclass
DELETE DATA { <id/position/envoy> a dossier:Actor }

# PositionHolder
INSERT DATA { <id/actor/lee> dossier:holdsPosition <id/position/envoy> }

# NameForm
INSERT DATA { <id/actor/lee#name> rdfs:label "Lee" }

# name-name
INSERT DATA { <id/actor/lee#name> dossier:name "Li" }

# name-nameKind
INSERT DATA { <id/actor/lee#name> dossier:nameKind "nickname" }

# name-script
INSERT DATA { <id/actor/lee#name> dossier:script "Latin" }

# name-of-thing
INSERT DATA { <id/person/stalin> dossier:hasName <id/actor/lee#name> }

# Place
INSERT DATA { <id/place/korea> dossier:code "kr" }

# place-partOf
INSERT DATA { <id/place/korea> dossier:partOf <id/organization/fund> }

# place-latitude
INSERT DATA { <id/place/korea> geo:lat 137.0 }

# place-longitude
INSERT DATA { <id/place/korea> geo:long "east" }

# Event
INSERT DATA { <id/event/landing> dossier:agent <id/person/shtykov> }

# event-place
INSERT DATA { <id/event/landing> dossier:place <id/person/stalin> }

# event-participant
INSERT DATA { <id/event/landing> dossier:participant <id/place/korea> }

# Program
INSERT DATA { <id/program/project> dossier:code "p" }

# program-partOf
DELETE DATA { <id/program/project> dossier:partOf <id/organization/fund> } ;
INSERT DATA { <id/program/project> dossier:partOf <id/place/korea> }

# program-funder
INSERT DATA { <id/program/project> dossier:funder <id/place/korea> }

# program-partner
INSERT DATA { <id/program/project> dossier:partner <id/place/korea> }

# program-roleStatement
INSERT DATA { <id/program/project> dossier:roleStatement 7 }

# Concept
INSERT DATA { <id/topic/war> dcterms:identifier "w" }

# concept-prefLabel
INSERT DATA { <id/topic/war> skos:prefLabel "warfare" }

# concept-inScheme
DELETE DATA { <id/topic/war> skos:inScheme <id/scheme/topics> }

# ConceptScheme
INSERT DATA { <id/scheme/topics> dossier:code "t" }

# Mapping
INSERT DATA { <id/mapping/stalin> rdfs:label "Stalin" }

# mapping-subject
INSERT DATA { <id/mapping/stalin> owl:annotatedSource <id/place/korea> }

# mapping-property
INSERT DATA { <id/mapping/stalin> owl:annotatedProperty owl:sameAs }

# mapping-object
INSERT DATA { <id/mapping/stalin> owl:annotatedTarget "Q855" }

# mapping-justification
DELETE DATA { <id/mapping/stalin> sssom:mapping_justification semapv:ManualMappingCuration }

# mapping-modifier
INSERT DATA { <id/mapping/shtykov> sssom:predicate_modifier "No" }

# mapping-object-label
INSERT DATA { <id/mapping/shtykov> sssom:object_label "Another" }

# mapping-author
INSERT DATA { <id/mapping/shtykov> pav:authoredBy "Somebody" }

# mapping-author-label
INSERT DATA { <id/mapping/shtykov> sssom:author_label 7 }

# mapping-reviewer
INSERT DATA { <id/mapping/shtykov> sssom:reviewer_id "Somebody" }

# mapping-reviewer-label
INSERT DATA { <id/mapping/shtykov> sssom:reviewer_label 7 }

# mapping-tool
INSERT DATA { <id/mapping/shtykov> sssom:mapping_tool "Another" }

# mapping-tool-version
INSERT DATA { <id/mapping/shtykov> sssom:mapping_tool_version "0.2.0" }

# mapping-date
INSERT DATA { <id/mapping/shtykov> pav:authoredOn "2026-03-02"^^xsd:date }

# mapping-comment
INSERT DATA { <id/mapping/shtykov> rdfs:comment "and more" }

# mapping-deprecated
INSERT DATA { <id/mapping/shtykov> owl:deprecated false }

# mapping-successor
INSERT DATA { <id/mapping/shtykov> dcterms:isReplacedBy <id/person/stalin> }

# mapping-change
INSERT DATA { <id/mapping/shtykov> skos:changeNote "withdrawn" }

# mapping-confidence
DELETE { ?m sssom:confidence ?c } INSERT { ?m sssom:confidence 1.5e0 } WHERE { ?m sssom:confidence ?c }
