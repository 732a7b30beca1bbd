@echo off
rem Starts Shardlab on Windows: finds a JDK, builds what changed since the last time, then runs the program.
rem
rem   shardlab                  the laboratory              shardlab --help      every verb
rem   shardlab test [--long]    every check of the project
rem   shardlab bench            how fast it is
rem
rem SHARDLAB_JDKS   folders of JDKs, separated by semicolons, to look in instead of the usual places
rem
rem The twin of ./shardlab; why it is built this way: docs/adr/0002-launcher-builds-then-becomes-the-jvm.md
setlocal EnableExtensions DisableDelayedExpansion

set "JAVA_RELEASE=25"
set "MAIN_CLASS=dev.shardlab/dev.shardlab.app.Main"
set "LAB=%~dp0"
set "LAB=%LAB:~0,-1%"
set "WORK=%LAB%\target\launcher"

call :find_jdk
rem No parentheses around this line either: a folder that is named may have some.
if not defined JDK echo shardlab: needs a JDK %JAVA_RELEASE% or newer and found %TOO_OLD%: install one ^(https://adoptium.net has them^) or let JAVA_HOME point to it. 1>&2& exit /b 2
set "JAVA_HOME=%JDK%"
if not exist "%WORK%" mkdir "%WORK%" 2>nul
if not exist "%WORK%" echo shardlab: can not write "%WORK%". 1>&2& exit /b 1
call :asks_for_help %*
if not defined HELP if /i "%~1"=="test" goto test
if not defined HELP if /i "%~1"=="bench" goto bench

rem The past is bounded (--history), so a quarter of a large machine would only be filled with what is no longer needed.
if not defined SHARDLAB_HEAP set "SHARDLAB_HEAP=2g"
call :provide_app
if errorlevel 1 exit /b 1

rem What shows no window needs none.
set "HEADLESS=-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true"
if "%~1"=="" set "HEADLESS="
if not defined HELP if /i "%~1"=="play" set "HEADLESS="
if not defined HELP if /i "%~1"=="serve" call :opens_window --window %*
if not defined HELP if /i "%~1"=="sessions" call :opens_window --go-on %*
rem Without memory it ends, with words: a server that goes on by half, and that nobody watches, would help nobody.
if /i "%~1"=="serve" if defined HEADLESS set "HEADLESS=%HEADLESS% -XX:+ExitOnOutOfMemoryError"
rem A cache that does not fit is not used, and that is nobody's business: hence the silenced logs.
set "CACHE="
if exist "%WORK%\shardlab.aot" if not defined JAVA_TOOL_OPTIONS if not defined JDK_JAVA_OPTIONS if not defined _JAVA_OPTIONS set "CACHE=-XX:+IgnoreUnrecognizedVMOptions -XX:+VerifySharedSpaces "-XX:AOTCache=%WORK%\shardlab.aot" -Xlog:aot=off -Xlog:cds=off"
"%JDK%\bin\java.exe" %HEADLESS% -Xmx%SHARDLAB_HEAP% --enable-native-access=javafx.graphics,duckdb.jdbc,aircompressor.v3 --sun-misc-unsafe-memory-access=allow -Dprism.lcdtext=false %CACHE% "-Dshardlab.home=%LAB%" -p "%WORK%\app\shardlab.jar;%WORK%\app\lib" -m %MAIN_CLASS% %*
exit /b %errorlevel%

rem Whether there is a word that asks for help, or for the version.
:asks_for_help
set "HELP="
:next_helping
if "%~1"=="" exit /b 0
for %%H in (-h --help -V --version) do if "%~1"=="%%H" set "HELP=yes"
shift
goto next_helping

rem Whether the words of a verb have the one that opens a window: the first is that one.
:opens_window
set "OPENING=%~1"
:next_word
shift
if "%~1"=="" exit /b 0
if /i "%~1"=="%OPENING%" set "HEADLESS="
goto next_word

:test
set "LONG="
if "%~2"=="--long" set "LONG=-Dshardlab.long=true"
if not "%~2"=="" if not defined LONG (
    echo shardlab: test knows only --long, not '%~2'. 1>&2
    exit /b 2
)
echo Running every check; the first time this fetches the tools they need. 1>&2
pushd "%LAB%"
call mvnw.cmd -B -ntp %LONG% verify
set "STATUS=%errorlevel%"
popd
if not "%STATUS%"=="0" (
    echo shardlab: some checks failed. 1>&2
    exit /b 1
)
exit /b 0

rem Measures with what the tests are built with; the program itself has none of it.
:bench
echo Building what measures; the first time this fetches the tools it needs. 1>&2
pushd "%LAB%"
call mvnw.cmd -B -ntp -Dshardlab.unchecked=true test-compile dependency:build-classpath -DincludeScope=test "-Dmdep.outputFile=%WORK%\bench.classpath" >"%WORK%\bench.log" 2>&1
if errorlevel 1 (
    popd
    echo shardlab: what measures could not be built ^(%WORK%\bench.log says more^). 1>&2
    exit /b 1
)
set "WORDS="
:bench_words
shift
if not "%~1"=="" set "WORDS=%WORDS% "%~1"" & goto bench_words
for /f "usebackq delims=" %%C in ("%WORK%\bench.classpath") do set "CLASSPATH=%%C"
"%JDK%\bin\java.exe" --sun-misc-unsafe-memory-access=allow -p "target\classes;target\lib" --patch-module dev.shardlab=target\test-classes --add-modules java.net.http,java.logging,jdk.unsupported,jdk.management --add-reads dev.shardlab=ALL-UNNAMED,java.net.http,java.logging --add-exports dev.shardlab/dev.shardlab.bench.jmh_generated=ALL-UNNAMED -m dev.shardlab/dev.shardlab.bench.Bench %WORDS%
set "STATUS=%errorlevel%"
popd
exit /b %STATUS%

rem --- The JDK ---------------------------------------------------------------------------------------------------

:find_jdk
set "JDK="
set "TOO_OLD=none"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JDK exit /b 0
if not defined SHARDLAB_JDKS for %%J in (javac.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
if defined JDK exit /b 0
rem No parentheses around these lines: a folder may be named "Program Files (x86)".
set PLACES="%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
set PLACES=%PLACES% "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\SapMachine"
set PLACES=%PLACES% "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\.gradle\jdks" "%USERPROFILE%\scoop\apps"
if defined SHARDLAB_JDKS set PLACES="%SHARDLAB_JDKS:;=" "%"
for %%P in (%PLACES%) do if not defined JDK call :consider_below "%%~P"
exit /b 0

:consider_below
call :consider "%~1"
for /d %%D in ("%~1\*") do (
    if not defined JDK call :consider "%%~D"
    if not defined JDK call :consider "%%~D\current"
)
exit /b 0

rem Keeps %1 as JDK if it is new enough, by the file every JDK carries: no JVM is started to ask.
:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND="
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" for /f "tokens=1 delims=.-+" %%F in ("%%~L") do set "FOUND=%%F"
if not defined FOUND exit /b 0
if %FOUND% GEQ %JAVA_RELEASE% set "JDK=%~f1"
if not defined JDK set "TOO_OLD=%FOUND% in "%~f1""
exit /b 0

rem --- Building what changed -------------------------------------------------------------------------------------

rem A mirror of the sources tells what changed: robocopy answers 0 if there was nothing to bring up to date.
:provide_app
set "CHANGED="
robocopy "%LAB%\src\main" "%WORK%\seen\main" /MIR /NJH /NJS /NFL /NDL /NP >nul
if errorlevel 1 set "CHANGED=yes"
robocopy "%LAB%\.mvn" "%WORK%\seen\.mvn" /MIR /NJH /NJS /NFL /NDL /NP >nul
if errorlevel 1 set "CHANGED=yes"
robocopy "%LAB%" "%WORK%\seen" pom.xml /NJH /NJS /NFL /NDL /NP >nul
if errorlevel 1 set "CHANGED=yes"
if not exist "%WORK%\app\complete" set "CHANGED=yes"
if not defined CHANGED exit /b 0

echo Building Shardlab; the first time this fetches its libraries and takes a minute or two. 1>&2
if exist "%WORK%\app" rmdir /s /q "%WORK%\app" 2>nul
if exist "%WORK%\app" echo shardlab: close the Shardlab that is open, it has changed since. 1>&2& exit /b 1
if exist "%WORK%\shardlab.aot" del /q "%WORK%\shardlab.aot"
pushd "%LAB%"
call mvnw.cmd -B -ntp -Dmaven.test.skip=true -Dshardlab.unchecked=true package >"%WORK%\build.log" 2>&1
set "STATUS=%errorlevel%"
popd
if not "%STATUS%"=="0" goto build_failed
mkdir "%WORK%\app"
copy /y "%LAB%\target\shardlab.jar" "%WORK%\app\" >nul
robocopy "%LAB%\target\lib" "%WORK%\app\lib" /NJH /NJS /NFL /NDL /NP >nul
type nul >"%WORK%\app\complete"

rem Plays the window's first moments once, unseen, so that later starts find its classes loaded and linked.
echo Preparing fast starts. 1>&2
"%JDK%\bin\java.exe" -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -Dshardlab.exitAfterFirstFrame=true -Xmx%SHARDLAB_HEAP% --enable-native-access=javafx.graphics,duckdb.jdbc,aircompressor.v3 --sun-misc-unsafe-memory-access=allow -Dprism.lcdtext=false "-XX:AOTCacheOutput=%WORK%\shardlab.aot" "-Dshardlab.home=%LAB%" -p "%WORK%\app\shardlab.jar;%WORK%\app\lib" -m %MAIN_CLASS% play "%LAB%\scenarios\own-log.json" >"%WORK%\train.log" 2>&1 <nul
exit /b 0

:build_failed
findstr /c:"Could not transfer" /c:"Could not resolve" /c:"Unknown host" /c:"timed out" "%WORK%\build.log" >nul
if errorlevel 1 echo shardlab: could not be built ("%WORK%\build.log" says more). 1>&2& exit /b 1
echo shardlab: could not fetch what it is built with from Maven Central; is this machine online? ("%WORK%\build.log" says more) 1>&2
exit /b 1
