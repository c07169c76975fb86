/**
 * What H5P's own buttons and announcements say. A package carries them, so that all of it speaks Finnish
 * on a platform whose own language is another, those of newer versions, too. Signs with `@`, `:` and `%` are places for numbers.
 */
const CHECK = 'Tarkista';
const AGAIN = 'Yritä uudelleen';
const SOLUTION = 'Näytä vastaus';
const HEARD = {
  check: 'Tarkista vastaus. Kerromme, mikä on oikein, väärin tai vastaamatta.',
  solution: 'Näytä vastaus. Oikea vastaus merkitään tehtävään.',
  again: 'Yritä uudelleen. Vastaus tyhjenee, ja tehtävä alkaa alusta.',
};
const POINTS = 'Pisteitä :num, enintään :total';

export const QUESTION_SET = {
  prevButton: 'Edellinen kysymys',
  previous: 'Edellinen',
  nextButton: 'Seuraava kysymys',
  next: 'Seuraava',
  finishButton: 'Valmis',
  submitButton: 'Lähetä',
  textualProgress: 'Kysymys @current/@total',
  jumpToQuestion: 'Kysymys %d/%total',
  questionLabel: 'Kysymys',
  readSpeakerProgress: 'Kysymys @current/@total',
  unansweredText: 'Vastaamatta',
  answeredText: 'Vastattu',
  currentQuestionText: 'Tämä kysymys',
  navigationLabel: 'Kysymykset',
  questionSetInstruction: 'Valitse kysymys',
};

export const QUESTION_SET_END = {
  noResultMessage: 'Valmis',
  message: 'Tuloksesi',
  scoreBarLabel: 'Pisteitä @finals, enintään @totals',
  solutionButtonText: 'Näytä vastaukset',
  retryButtonText: 'Aloita alusta',
  finishButtonText: 'Valmis',
  submitButtonText: 'Lähetä',
};

export const MULTI_CHOICE = {
  checkAnswerButton: CHECK,
  submitAnswerButton: 'Lähetä',
  showSolutionButton: SOLUTION,
  tryAgainButton: AGAIN,
  tipsLabel: 'Näytä vihje',
  scoreBarLabel: POINTS,
  tipAvailable: 'Vihje on saatavilla',
  feedbackAvailable: 'Palaute on saatavilla',
  readFeedback: 'Lue palaute',
  wrongAnswer: 'Väärä vastaus',
  correctAnswer: 'Oikea vastaus',
  shouldCheck: 'Tämä olisi pitänyt valita',
  shouldNotCheck: 'Tätä ei olisi pitänyt valita',
  noInput: 'Vastaa ensin, niin näet oikean vastauksen.',
  a11yCheck: HEARD.check,
  a11yShowSolution: HEARD.solution,
  a11yRetry: HEARD.again,
};

export const DRAG_TEXT = {
  checkAnswer: CHECK,
  submitAnswer: 'Lähetä',
  tryAgain: AGAIN,
  showSolution: SOLUTION,
  dropZoneIndex: 'Vastauspaikka @index.',
  empty: 'Vastauspaikka @index on tyhjä.',
  contains: 'Vastauspaikassa @index on @draggable.',
  ariaDraggableIndex: '@index/@count raahattavista.',
  tipLabel: 'Näytä vihje',
  correctText: 'Oikein.',
  incorrectText: 'Väärin.',
  resetDropTitle: 'Tyhjennä vastauspaikka',
  resetDropDescription: 'Haluatko tyhjentää tämän vastauspaikan?',
  grabbed: 'Raahattava on otettu.',
  cancelledDragging: 'Raahaus keskeytyi.',
  correctAnswer: 'Oikea vastaus:',
  feedbackHeader: 'Palaute',
  scoreBarLabel: POINTS,
  a11yCheck: HEARD.check,
  a11yShowSolution: HEARD.solution,
  a11yRetry: HEARD.again,
};

export const ESSAY = {
  checkAnswer: 'Valmis',
  submitAnswer: 'Lähetä',
  tryAgain: 'Muokkaa vastausta',
  showSolution: 'Näytä mallivastaus',
  feedbackHeader: 'Palaute',
  solutionTitle: 'Mallivastaus',
  remainingChars: 'Merkkejä jäljellä: @chars',
  notEnoughChars: 'Kirjoita vähintään @chars merkkiä.',
  messageSave: 'tallennettu',
  ariaYourResult: 'Pisteitä @score, enintään @total',
  ariaNavigatedToSolution: 'Mallivastaus on tekstikentän jälkeen.',
  ariaCheck: 'Valmis. Vastaus merkitään annetuksi.',
  ariaShowSolution: 'Näytä mallivastaus.',
  ariaRetry: 'Muokkaa vastausta.',
};

export const BRANCHING_SCENARIO = {
  startScreenButtonText: 'Aloita',
  endScreenButtonText: 'Aloita alusta',
  backButtonText: 'Takaisin',
  disableProceedButtonText: 'Käy ensin tämä kohta läpi',
  replayButtonText: 'Toista uudelleen',
  scoreText: 'Pisteesi:',
  fullscreenAria: 'Koko näyttö',
};
