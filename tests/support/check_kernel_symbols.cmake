# cmake -DNM=<nm> "-DOBJECTS=<object file>[|<object file> ...]" -DSET=<instruction set> [-DEIGEN=Eigen]
#   -P check_kernel_symbols.cmake
# Fails when an object that is compiled for one instruction set shares an inline function with other objects, or
# runs code before main: both could execute instructions that the processor does not have.
set(shared 0)
string(REPLACE "|" ";" objects "${OBJECTS}")
foreach(object IN LISTS objects)
  execute_process(COMMAND "${NM}" --demangle --defined-only "${object}" OUTPUT_VARIABLE symbols
    COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE ";" "," symbols "${symbols}")
  string(REPLACE "\n" ";" symbols "${symbols}")
  foreach(line IN LISTS symbols)
    if(line MATCHES "_GLOBAL__sub_I")
      message(FATAL_ERROR "${object} runs code before main: ${line}")
    endif()
    if(NOT line MATCHES "^[0-9a-f]+ [WVuvw] (.*)$")
      continue()
    endif()
    set(name "${CMAKE_MATCH_1}")
    if(name MATCHES "Eigen_${SET}::")
      math(EXPR shared "${shared} + 1")
    elseif(NOT name STREQUAL "DW.ref.__gxx_personality_v0")
      message(FATAL_ERROR "${object} shares a symbol with other instruction sets: ${name}")
    endif()
  endforeach()
endforeach()
if(EIGEN AND shared EQUAL 0)
  message(FATAL_ERROR "${OBJECTS} have no symbol of Eigen_${SET}: their Eigen is not renamed")
endif()
