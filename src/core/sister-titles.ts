/**
 * Domains of titles that have one owner, a line for each. Written by scripts/make-packs.
 * Derived from kite_feeds.json and media_data.json of https://github.com/kagisearch/kite-public, used under the MIT License: public/packs/LICENSE.kite.txt.
 */
export const SISTER_TITLES: readonly string[] = [
  // Advance Publications
  'arstechnica.com newyorker.com',
  // Al Jazeera Media Network, Qatar
  'aljazeera.com aljazeera.net',
  // Al-Masry Al-Youm, Egypt
  'almasryalyoum.com egyptindependent.com',
  // Alden Global Capital
  'chicagotribune.com mercurynews.com',
  // Artemis, France
  'lepoint.fr pointdevue.fr',
  // BBC
  'bbc.co.uk bbc.com bbci.co.uk',
  // Bayard, France
  'bayard.eu la-croix.com notretemps.com pelerin.com',
  // Bloomberg Media, United States
  'bloomberg.com bloombergmedia.com',
  // Bolloré
  'caminteresse.fr canalplus.com canalplus.fr capital.fr cesoirtv.com cnews.fr cotemaison.fr croq-kilos.com cuisineactuelle.fr cuisineaz.com deco.fr europe1.fr europe2.fr femmeactuelle.fr flowmagazine.fr fourchette-et-bikini.fr geo.fr harpersbazaar.fr hbrfrance.fr ideat.fr lejdd.fr lejdnews.fr meteocity.com milkdecoration.com nationalgeographic.fr passeportsante.net programme.tv rfm.fr thegoodlife.fr turbo.fr voici.fr',
  // Business Recorder Group, Pakistan
  'aaj.tv brecorder.com',
  // CMA CGM
  'bfm.com bfmtv.com brut.media corsematin.com laprovence.com latribune.com',
  // CMI France, France
  'cmi-france.fr femina.fr franc-tireur.fr francedimanche.fr loopsider.com marianne.net programme-television.org usbeketrica.com',
  // Comcast
  'cnbc.com msnbc.com sky.com skysports.com skytg24.it',
  // Corriere della Sera, Italy
  'corriere.it rcsmediagroup.it',
  // DMGT
  'inews.co.uk newscientist.com',
  // DPG Media
  'ad.nl bd.nl demorgen.be destentor.nl gelderlander.nl hln.be trouw.nl tubantia.nl tweakers.net volkskrant.nl',
  // Der Tagesspiegel, Germany
  'tagesspiegel-gruppe.de tagesspiegel.de',
  // Deutschlandfunk, Germany
  'deutschlandfunk.de deutschlandradio.de',
  // Digital Trends, United States
  'digitaltrends.com dtmg.co',
  // Disney
  'abc7news.com go.com',
  // Fedora Project Forum, United States
  'fedoraproject.org getfedora.org',
  // Focus, Germany
  'burda.com focus.de',
  // France Télévisions, France
  'france.tv france2.fr france3.fr france4.fr france5.fr francetvinfo.fr',
  // Frankfurter Allgemeine Zeitung, Germany
  'faz.net frankfurterallgemeine.de',
  // Fudzilla, Croatia
  'fudzilla.com fudzilla.net',
  // Future plc
  'gamesradar.com livescience.com techradar.com tomshardware.com tomshw.it',
  // GEDI
  'huffingtonpost.it lastampa.it repubblica.it',
  // Groupe Dassault
  'ariase.com commentcamarche.com commentcamarche.net gala.fr journaldesfemmes.fr journaldunet.com lefigaro.fr leparticulier.fr linternaute.com meteoconsult.fr phonandroid.com tvmag.com',
  // Groupe EBRA
  'bienpublic.com dna.fr estrepublicain.fr frandroid.com humanoid.fr lalsace.fr ledauphine.com lejsl.com leprogres.fr madmoizelle.com numerama.com republicain-lorrain.fr vosgesmatin.fr',
  // Groupe La Dépêche du Midi, France
  'ladepeche.fr nrpyrenees.fr petitbleu.fr',
  // Groupe La Montagne, France
  'lamontagne.fr larep.fr leberry.fr lechorepublicain.fr lejdc.fr lepays.fr lepopulaire.fr leveil.fr lyonnne.fr',
  // Groupe Le Monde
  'huffingtonpost.fr lavie.fr lemonde.fr monde-diplomatique.fr nouvelobs.com telerama.fr',
  // Groupe Les Échos - Le Parisien, France
  'boursier.com connaissancedesarts.com historia.fr investir.fr leparisien.fr lesechos.fr lopinion.fr mezzo.tv radioclassique.fr',
  // Groupe Nice-Matin, France
  'monacomatin.mc nicematin.com varmatin.com',
  // Groupe Rossel
  '20minutes.fr courrier-picard.fr lavoixdunord.fr lepharedunkerquois.fr lesoir.be lindicateurdesflandres.fr lunion.fr nordlittoral.fr sudinfo.be',
  // Groupe Sipa Ouest France, France
  'actu.fr chasse-maree.com courrierdelouest.fr francelive.fr maville.com ouest-france.fr publihebdos.com',
  // Groupe Sud Ouest, France
  'charentelibre.fr dordognelibre.fr larepubliquedespyrenees.fr sudouest.fr',
  // Handelsblatt Media Group, Germany
  'handelsblatt.com handelsblattgroup.com',
  // Hearst
  'espn.com sfgate.com',
  // IMI
  'aletihad.ae skynewsarabia.com thenationalnews.com',
  // Jang Group
  'geo.tv jang.com.pk thenews.com.pk',
  // L1, The Netherlands
  'l1.nl l1nieuws.nl',
  // MBC Group
  'alarabiya.net alhadath.net',
  // Mediahuis
  'gva.be hbvl.be nieuwsblad.be nrc.nl standaard.be',
  // Monrif
  'ilrestodelcarlino.it lanazione.it',
  // News Corp
  'investors.com marketwatch.com nypost.com wsj.com',
  // Nexstar
  'kron4.com thehill.com',
  // Nine Entertainment
  '9news.com.au brisbanetimes.com.au smh.com.au theage.com.au',
  // OMG! Ubuntu/OMG! Linux, United Kingdom
  'omglinux.com omgubuntu.co.uk',
  // Paramount
  'cbsnews.com cbssports.com',
  // Phoronix, United States
  'phoronix-test-suite.com phoronix.com',
  // Postimees, Estonia
  'pmo.ee postimees.ee',
  // Presse Antilles Guyane, France
  'franceantilles.fr franceguyane.fr',
  // Radio France, France
  'fip.fr francebleu.fr franceculture.fr franceinter.fr francemusique.fr mouv.fr radiofrance.fr',
  // Rai News, Italy
  'rai.it rainews.it',
  // Reuters, United Kingdom
  'reuters.com reutersagency.com',
  // Rundfunk Berlin-Brandenburg, Germany
  'rbb-online.de rbb24.de',
  // SARL Libération, France
  'libe.com libe.fr liberation.fr',
  // SRG SSR, Switzerland
  'rsi.ch rtr.ch rts.ch srf.ch srgssr.ch',
  // SRMG
  'aawsat.com arabnews.com independenturdu.com',
  // Sanoma
  'hs.fi is.fi',
  // Slashdot, United States
  'slashdot.org voipreview.org wirefly.com',
  // TASS, Russia
  'tass.com tass.ru',
  // TRT World / Anadolu, Turkey
  'aa.com.tr trtworld.com',
  // TX Group
  'derbund.ch tagesanzeiger.ch',
  // The Associated Press, United States
  'ap.org apnews.com',
  // Vox Media
  'polygon.com theverge.com',
  // Ziff Davis
  'cnet.com eurogamer.net gamesindustry.biz ign.com mashable.com pcmag.com rockpapershotgun.com vg247.com',
  // nixCraft, India
  'cyberciti.biz nixcraft.com',
];
